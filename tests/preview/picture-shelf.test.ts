import { expect, test } from 'vitest';
import { pictureShelf } from '../../src/preview/session/picture-shelf.js';
import type { CardPicture } from '../../src/preview/session.js';

test('pictures stay until there are too many bytes, those that were asked for last the longest', async () => {
  const shelf = pictureShelf(300);
  const taken: string[] = [];
  const get = (key: string, bytes: number) =>
    shelf.get(key, () => {
      taken.push(key);
      return Promise.resolve(picture(key, bytes));
    });
  const a = await get('a', 100);
  expect(await get('a', 100)).toBe(a);
  await get('b', 100);
  await get('c', 100);
  expect(taken).toEqual(['a', 'b', 'c']);
  await get('a', 100);
  await get('d', 100);
  expect(taken).toEqual(['a', 'b', 'c', 'd']);
  for (const key of ['a', 'c', 'd']) await get(key, 100);
  expect(taken, 'b was asked for first').toEqual(['a', 'b', 'c', 'd']);
  await get('b', 100);
  expect(taken.at(-1)).toBe('b');
});

test('a picture larger than all that may stay is given, and stays while it is the last', async () => {
  const shelf = pictureShelf(300);
  let count = 0;
  const large = () =>
    shelf.get('large', () => {
      count += 1;
      return Promise.resolve(picture('large', 1000));
    });
  await large();
  await large();
  expect(count).toBe(1);
  await shelf.get('small', () => Promise.resolve(picture('small', 1)));
  await large();
  expect(count).toBe(2);
});

test('who asks for a picture that is being taken gets that one, and one that failed is taken again', async () => {
  const shelf = pictureShelf(300);
  const failing = shelf.get('a', () => Promise.reject(new Error('no browser')));
  expect(shelf.get('a', () => Promise.resolve(picture('a', 1)))).toBe(failing);
  await expect(failing).rejects.toThrow('no browser');
  expect((await shelf.get('a', () => Promise.resolve(picture('a', 1)))).key).toBe('a');
});

function picture(key: string, bytes: number): CardPicture {
  const density = { size: 9, columns: 2, leading: 1.4, gap: 1 } as unknown as CardPicture['fit']['density'];
  const fit = { density, filled: 1, words: 1, spare: 0, areas: [], left: [], over: undefined };
  return { key, png: new Uint8Array(bytes), width: 1, height: 1, fit } as unknown as CardPicture;
}

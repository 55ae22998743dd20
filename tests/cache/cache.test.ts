import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cleanCache, evict, measureCache } from '../../src/cache/evict.js';
import { openCache } from '../../src/cache/open-cache.js';
import { sweep } from '../../src/cache/sweep.js';

const now = () => new Date('2026-01-01T00:00:00Z');
const key = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (folder: string, name: string) =>
  join(folder, key(name).slice(0, 2), `${key(name).slice(2)}.bin`);

describe('the cache', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ladderpress-cache-'));
  });

  it('gives back the bytes and facts that were put in', async () => {
    const cache = openCache(folder, now);
    cache.put(key('a'), { facts: { pages: 2 }, bytes: Buffer.from([0, 255, 10]) });
    const record = cache.get(key('a'));
    expect(record?.facts).toEqual({ pages: 2 });
    expect([...(record?.bytes ?? [])]).toEqual([0, 255, 10]);
  });

  it('has nothing under a key that was never put', async () => {
    expect(await openCache(folder, now).get(key('b'))).toBeUndefined();
  });

  it.each([
    ['cut short', (file: Buffer) => file.subarray(0, file.length - 1)],
    ['emptied', () => Buffer.alloc(0)],
    ['flipped in one bit of the bytes', (file: Buffer) => flip(file, file.length - 1)],
    ['flipped in one bit of the facts', (file: Buffer) => flip(file, 46)],
    [
      'of another version of the form',
      (file: Buffer) => Buffer.concat([Buffer.from('LPCACHE9'), file.subarray(8)]),
    ],
  ])('does not serve an entry that was %s, and removes it', async (_, damage) => {
    const cache = openCache(folder, now);
    cache.put(key('a'), { facts: {}, bytes: Buffer.from('good') });
    const path = fileOf(folder, 'a');
    await writeFile(path, damage(await readFile(path)));
    expect(cache.get(key('a'))).toBeUndefined();
    await expect(readFile(path)).rejects.toThrow();
  });

  it('says why it cannot write, once, and serves nothing', async () => {
    await writeFile(join(folder, 'pages'), 'a file where a folder should be');
    const cache = openCache(join(folder, 'pages'), now);
    cache.put(key('a'), { facts: {}, bytes: Buffer.from('x') });
    expect(cache.trouble()).toBe('a file stands where a folder is needed');
    expect(cache.get(key('a'))).toBeUndefined();
  });

  it('lets two builds share a folder', async () => {
    const one = openCache(folder, now);
    const two = openCache(folder, now);
    const record = { facts: {}, bytes: Buffer.alloc(100_000, 7) };
    for (const cache of [one, two, one, two]) cache.put(key('a'), record);
    expect(one.get(key('a'))?.bytes.length).toBe(100_000);
    expect(await readdir(join(folder, key('a').slice(0, 2)))).toHaveLength(1);
  });

  it('evicts the entries not used for longest until it fits', async () => {
    const cache = openCache(folder, now);
    for (const [index, name] of ['old', 'middle', 'new'].entries()) {
      cache.put(key(name), { facts: {}, bytes: Buffer.alloc(1000) });
      await utimes(fileOf(folder, name), index + 1, index + 1);
    }
    const size = await evict(folder, 2200, now);
    expect(size.entries).toBe(2);
    expect(cache.get(key('old'))).toBeUndefined();
    expect(cache.get(key('new'))).toBeDefined();
  });

  it('never evicts what is not its own', async () => {
    await mkdir(join(folder, 'ab'));
    await writeFile(join(folder, 'ab', 'letter.bin'), Buffer.alloc(1000));
    expect(await evict(folder, 0, now)).toEqual({ entries: 0, bytes: 0 });
    expect(await readdir(join(folder, 'ab'))).toHaveLength(1);
  });

  it('is swept only once so much was written that it may be over its limit', async () => {
    const cache = openCache(folder, now);
    for (const name of ['a', 'b', 'c']) cache.put(key(name), { facts: {}, bytes: Buffer.alloc(1000) });
    await sweep(folder, { written: 100, limit: 2200, now });
    expect((await measureCache(folder)).entries).toBe(3);
    await sweep(folder, { written: cache.written(), limit: 2200, now });
    expect((await measureCache(folder)).entries).toBe(2);
  });

  it('cleans away its own entries and leaves every other file', async () => {
    const cache = openCache(folder, now);
    cache.put(key('a'), { facts: {}, bytes: Buffer.alloc(10) });
    await writeFile(join(folder, 'letter.txt'), 'mine');
    await chmod(folder, 0o700);
    expect((await cleanCache(folder)).entries).toBe(1);
    expect((await measureCache(folder)).entries).toBe(0);
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
  });
});

function flip(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

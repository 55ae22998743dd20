import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultOf, targets } from './targets.js';

const found = new URL('./found/', import.meta.url);
const folders = readdirSync(found).filter((name) => name !== '.gitkeep');

test('every folder of inputs that once failed belongs to a target', () => {
  const names = targets.map(({ name }) => name.replace(/ /g, '-'));
  expect(folders.filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(targets)('$name', (target) => {
  test('what is sound is taken without an error', async () => {
    const { sound } = target;
    const bytes = typeof sound === 'string' ? new TextEncoder().encode(sound) : sound;
    const { diagnostics, words } = await target.feed(bytes, 'make');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(words.filter((each) => each.startsWith('It cannot be read'))).toEqual([]);
  });

  const folder = target.name.replace(/ /g, '-');
  const files = folders.includes(folder) ? readdirSync(new URL(`${folder}/`, found)).sort() : [];
  test.each(files.map((file) => [file] as const))('%s is taken', async (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${file}`, found)));
    expect(await faultOf(target, bytes, 'make')).toBeUndefined();
  });
});

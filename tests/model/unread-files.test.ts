import { expect, test } from 'vitest';
import type { Refusal } from '../../src/domain/source.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { unseenPictures } from '../../src/model/unseen-pictures.js';
import { areaTable, designerCraft, folderOf, level } from './support.js';

const files = { 'index.md': designerCraft, 'a.md': level(`# Designer - Level 1\n\n${areaTable}`) };

test.each<[Omit<Refusal, 'path'> & { path?: string }, string, string, string]>([
  [
    { reason: 'leaves-folder' },
    'outside-folder',
    'This link leads out of the framework folder and was not followed.',
    'Nothing outside the folder is read.',
  ],
  [
    { reason: 'linked-too-often' },
    'page-unreadable',
    'More than twenty ways of links lead to this folder.',
    'Its pages would be made again for each; by this way and all further ones they are left out.',
  ],
  [
    { reason: 'unreadable' },
    'page-unreadable',
    'This file could not be read.',
    'It is left out; all others are made.',
  ],
  [
    { reason: 'too-large', size: 300_000, limit: 262_144 },
    'page-too-large',
    'This file has 293 KiB; the limit is 256 KiB.',
    'It is left out, since no page for people is that long.',
  ],
  [
    { reason: 'too-large', size: 1_048_576, limit: 1_048_575 },
    'page-too-large',
    'This file has 1.0 MiB; the limit is 1024 KiB.',
    'It is left out, since no page for people is that long.',
  ],
  [
    { reason: 'too-large', path: '_config.yml' },
    'page-too-large',
    'This file has too many bytes; the limit is too many bytes.',
    'It is left out, so nothing that it says of the website is known.',
  ],
  [
    { reason: 'too-large', path: '../_config.yml', size: 5_000_000, limit: 1_048_576 },
    'page-too-large',
    'This file has 4.8 MiB; the limit is 1.0 MiB.',
    'It is left out, so nothing that it says of the website is known.',
  ],
  [
    { reason: 'too-large', path: 'about_config.yml.md', size: 5_000_000, limit: 1_048_576 },
    'page-too-large',
    'This file has 4.8 MiB; the limit is 1.0 MiB.',
    'It is left out, since no page for people is that long.',
  ],
])('a file that was not read is told with why: %o', (refusal, code, what, why) => {
  const path = refusal.path ?? 'x.md';
  const folder = { ...folderOf(files), refused: [{ ...refusal, path }] };
  const { framework, diagnostics } = makeFramework(folder, { siteUrl: undefined });
  expect(diagnostics).toMatchObject([{ code, what, why, place: { file: path, line: 1, column: 1 } }]);
  expect(diagnostics[0]?.fix).toMatch(/^[A-Z].*\.$/);
  expect(framework?.crafts[0]?.levels).toHaveLength(1);
});

test.each([
  [0, []],
  [1, [expect.stringMatching(/^Of the picture only the beginning/)]],
  [3, [expect.stringMatching(/^Of the 3 pictures only the beginning/)]],
])('of %d pictures that no browser saw: %j', (count, notes) => {
  const images = new Map(Array.from({ length: count }, (_, at) => [`${at}.png`, new Uint8Array()]));
  expect(unseenPictures(images)).toEqual(notes);
});

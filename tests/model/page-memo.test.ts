import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Framework } from '../../src/domain/framework.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { type PageMemo, pageMemo } from '../../src/model/memo/page-memo.js';
import type { Model } from '../../src/model/model.js';
import { readFolder } from '../../src/read/read-folder.js';
import { type Files, randomEdit, randomNumbers } from '../support/random-edits.js';
import { folderOf } from './support.js';

/** What a reading gives, the one for candidates too. */
function everythingOf({ framework, diagnostics }: Model): unknown {
  const { candidate, ...everyone } = framework ?? ({} as Partial<Framework>);
  return { everyone, candidate: candidate?.(), diagnostics };
}

function read(files: Files, memo?: PageMemo): Model {
  return makeFramework(folderOf(Object.fromEntries(files)), { siteUrl: undefined, memo });
}

/** A framework as it lies on the disk, and a page that asks in interviews, links and shows a picture. */
async function filesOf(folder: string): Promise<Files> {
  const { configs, pages, images } = await readFolder(folder);
  const decoder = new TextDecoder();
  return new Map<string, string | Uint8Array>([
    ...[...configs, ...pages].map(({ path, bytes }) => [path, decoder.decode(bytes)] as const),
    ...images,
  ]);
}

/** With how many edits each is tried here; thousands were, when it was written. */
const frameworks: readonly (readonly [string, number])[] = [
  ['framework', 8],
  ['tests/fixtures/every-construct', 24],
  ['tests/fixtures/crafts-of-one-name', 24],
  ['tests/fixtures/scattered-site', 24],
];

test.each(frameworks)(
  'what is kept of %s makes and says after each edit what a first reading does',
  async (folder, rounds) => {
    const first = await filesOf(folder);
    const files = new Map(first);
    const random = randomNumbers(folder.length);
    const memo = pageMemo();
    read(files, memo);
    let told: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      if (round % 6 === 0) {
        files.clear();
        for (const [path, content] of first) files.set(path, content);
        told = [];
      }
      told.push(randomEdit(files, random));
      const [again, anew] = [everythingOf(read(files, memo)), everythingOf(read(files))];
      if (!isDeepStrictEqual(again, anew)) expect(again, told.join('\n')).toEqual(anew);
    }
  },
);

test('an edit of one level takes apart its craft alone', async () => {
  const files = await filesOf('framework');
  const memo = pageMemo();
  const before = read(files, memo).framework?.crafts ?? [];
  const path = 'devopsengineer/level3.md';
  files.set(path, `${files.get(path)}\nI was added.\n`);
  const after = read(files, memo).framework?.crafts ?? [];
  const changed = after.filter((craft, at) => craft !== before[at]);
  expect(changed.map(({ id }) => id)).toEqual(['devopsengineer']);
  expect(JSON.stringify(changed)).toContain('I was added.');
});

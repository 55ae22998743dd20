import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { pageMemo } from '../../src/model/memo/page-memo.js';
import { randomEdit, randomNumbers } from '../support/random-edits.js';
import { everythingOf, filesOf, frameworks, linkedFiles, read } from './edited-frameworks.js';

test.each(frameworks)(
  'what is kept of %s makes and says after each edit what a first reading does',
  async (name, make, rounds) => {
    const first = await make();
    const files = new Map(first);
    const random = randomNumbers(name.length);
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

test('a word of _config.yml that candidates must not see stays hidden in the next round', () => {
  const files = new Map([
    ...linkedFiles(),
    ['_config.yml', 'title: Guild\npay: 70,000 EUR\n'],
    ['rules.md', '---\ntitle: Rules\n---\n# Rules\n\nThe dyer earns {{ site.pay }}.\n'],
  ]);
  const memo = pageMemo();
  const options = { internalKeys: ['pay'] };
  const first = read(files, memo, options).framework?.candidate?.();
  const next = read(files, memo, options).framework?.candidate?.();
  expect(next).toEqual(first);
  expect(next?.pages.map(({ blocks }) => blocks[0]?.text)).toEqual(['The dyer earns .']);
});

test('of settings that were tried one after the other, the pages of the last few are kept', () => {
  const files = linkedFiles();
  const memo = pageMemo();
  const craftAt = (number: number) =>
    read(files, memo, { siteUrl: `https://example.com/${number}` }).framework?.crafts[0];
  const [first, second] = [craftAt(1), craftAt(2)];
  expect(craftAt(2)).toBe(second);
  for (let number = 3; number <= 9; number += 1) craftAt(number);
  const ninth = craftAt(9);
  expect(craftAt(9)).toBe(ninth);
  expect(craftAt(1)).not.toBe(first);
  expect(craftAt(1)).toEqual(first);
});

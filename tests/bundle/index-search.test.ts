/// <reference lib="dom" />
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { withPage } from '../support/with-page.js';

const tonguesFolder = fileURLToPath(new URL('../fixtures/many-tongues', import.meta.url));
const pages = { sample: '', tongues: '' };
beforeAll(async () => {
  const [sample, tongues] = [await scratchFolder(), await scratchFolder()];
  await buildIn({ folder: sampleFolder, output: sample, products: ['index'] });
  await buildIn({ folder: tonguesFolder, output: tongues, products: ['index'] });
  pages.sample = join(sample, 'index.html');
  pages.tongues = join(tongues, 'index.html');
}, 120_000);

interface Result {
  readonly text: string;
  readonly marks: readonly string[];
}

const search = (page: Page, words: string): Promise<Result[]> =>
  page.$eval(
    '#search',
    (field, words) => {
      (field as HTMLInputElement).value = words;
      field.dispatchEvent(new Event('input'));
      return [...document.querySelectorAll('#results a')].map((link) => ({
        text: link.textContent ?? '',
        marks: [...link.querySelectorAll('mark')].map(({ textContent }) => textContent ?? ''),
      }));
    },
    words,
  );

test('the index page finds what was meant, names where it stands and marks it', async () => {
  await withPage(pages.sample, { width: 1280 }, async (page) => {
    const [slip, ...more] = await search(page, 'Senoir recovry devops');
    expect(more).toEqual([]);
    expect(slip?.text).toContain('DevOps Engineer · Infrastructure and Operations');
    expect(slip?.marks).toEqual(expect.arrayContaining(['Senior', 'recovery']));

    const [whole] = await search(page, 'recovery');
    expect(await search(page, 'recov')).toContainEqual(whole);
    // Nearest first: what is one letter off is not drowned by what is two.
    const near = await search(page, 'recovry');
    expect(near.every(({ marks }) => marks.some((mark) => /^recover/i.test(mark)))).toBe(true);

    const peoples = await search(page, 'people’s');
    expect(peoples.length).toBeGreaterThan(0);
    for (const sign of ["'", '‘', 'ʼ', '＇', '']) {
      expect((await search(page, `people${sign}s`)).map(({ text }) => text)).toEqual(
        peoples.map(({ text }) => text),
      );
    }
    expect(await search(page, 'zzzzzz')).toEqual([]);
    expect(await search(page, '…')).toEqual([]);
    expect(await search(page, '[(*+?')).toEqual([]);
  });
});

test('the index page finds words of every script, however they are typed', async () => {
  const wanted = [
    ['two signs of a word in Japanese', '設計書', '設計書'],
    ['a single sign', '育', '育'],
    ['kana', 'ガイド', 'ガイド'],
    ['half-width kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['Arabic without its vowels', 'أصمم', 'أُصمِّمُ'],
    ['no accents', 'resume', 'résumé'],
    ['full-width letters', 'ｒｅｓｕｍｅ', 'résumé'],
    ['a part of a compound', 'handbuch', 'Wiederherstellungshandbuch'],
  ] as const;
  const missed = await withPage(pages.tongues, { width: 1280 }, async (page) => {
    const missed: unknown[] = [];
    for (const [what, words, marked] of wanted) {
      const found = await search(page, words);
      if (!found.some(({ marks }) => marks.join('').includes(marked))) missed.push([what, found]);
    }
    return missed;
  });
  expect(missed).toEqual([]);
});

/// <reference lib="dom" />
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../print/read-pdf.js';
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

/** Where the page stands: whether the heading of a place is at the top, seen, and has the focus. */
const standing = (page: Page, id: string) =>
  page.evaluate((id) => {
    const place = document.getElementById(id);
    const heads = place?.matches('details') ? 'summary' : 'h2, h3, h4';
    const head = place?.matches('section, article, .area, details') ? place.querySelector(heads) : place;
    const top = head?.getBoundingClientRect().top ?? Number.NaN;
    const seen = head && document.elementFromPoint(head.getBoundingClientRect().left + 4, top + 4);
    return {
      top,
      isSeen: seen !== null && head?.contains(seen ?? null),
      hasFocus: document.activeElement === head,
    };
  }, id);

const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });

describe('an address of the index page', () => {
  test.each(['sample', 'tongues'] as const)(
    'opened fresh shows its heading at the top, with the focus: %s',
    async (name) => {
      const url = pathToFileURL(pages[name]).href;
      const wrong = await withPage(pages[name], { width: 1280 }, async (page) => {
        const ids = await page.$$eval('main [id]', (all) => all.map(({ id }) => id));
        expect(ids.length).toBeGreaterThan(10);
        // Each of the kinds, and of many of one kind every seventh.
        const some =
          name === 'sample' ? ids.filter((_, index) => index % 7 === 0 || index >= ids.length - 3) : ids;
        const wrong: unknown[] = [];
        for (const id of some) {
          // What is written out in percents and what is not lead to the same place.
          for (const hash of new Set([id, encodeURIComponent(id)])) {
            await page.goto('about:blank');
            await page.goto(`${url}#${hash}`);
            await settled(page);
            const stands = await standing(page, id);
            if (!(stands.top >= 0 && stands.top < 200 && stands.isSeen && stands.hasFocus))
              wrong.push([hash, stands]);
          }
        }
        return wrong;
      });
      expect(wrong).toEqual([]);
    },
  );

  test('is gone to and back from without losing the place', async () => {
    await withPage(pages.sample, { width: 1280 }, async (page) => {
      const [first = '', second = ''] = await page.$$eval('.level', (all) => [
        all[2]?.id ?? '',
        all[20]?.id ?? '',
      ]);
      for (const id of [first, second]) {
        await page.$eval(`.face[href="#${id}"]`, (link) => (link as HTMLElement).click());
        await settled(page);
        expect(await standing(page, id)).toMatchObject({ isSeen: true, hasFocus: true });
      }
      await page.goBack();
      await settled(page);
      expect(await standing(page, first)).toMatchObject({ isSeen: true, hasFocus: true });
      await page.goForward();
      await settled(page);
      expect(await standing(page, second)).toMatchObject({ isSeen: true, hasFocus: true });
    });
  });

  test('leads to its place at 360 px and without scripts too', async () => {
    await withPage(pages.sample, { width: 360, scripts: false }, async (page) => {
      await page.goto('about:blank');
      await page.goto(`${pathToFileURL(pages.sample).href}#devopsengineer-level3`);
      const top = await page.$eval(
        '#devopsengineer-level3-title',
        (head) => head.getBoundingClientRect().top,
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(200);
    });
  });
});

describe('the index page prints', () => {
  const printed = async (page: Page) => readText(await page.pdf({ format: 'A4' }));

  test('the level that is open alone, or everything where that is asked for', async () => {
    await withPage(pages.sample, { width: 1280 }, async (page) => {
      // A print preview cannot be driven: what is printed is what stands when it is asked for.
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-asked', 'yes');
      });
      const press = async (what: string) => {
        await page.$eval(`button[data-prints="${what}"]`, (button) => button.click());
        await page.waitForSelector('[data-asked]');
        await page.evaluate(() => document.documentElement.removeAttribute('data-asked'));
      };
      await press('devopsengineer-level3');
      const one = await printed(page);
      expect(one).toContain('Senior DevOps Engineer');
      expect(one).toContain('I rehearse recovery');
      for (const other of [
        'Lead DevOps Engineer',
        'Senior Data Engineer',
        'Print this level',
        'Search every',
      ]) {
        expect(one).not.toContain(other);
      }
      await press('all');
      const all = await printed(page);
      expect(all).toContain('Lead DevOps Engineer');
      expect(all).toContain('Senior Data Engineer');
      // Once it was printed, what is open is meant again.
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await printed(page)).toBe(one);
    });
  });
});

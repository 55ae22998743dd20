/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import { readFolder } from '../../src/read/read-folder.js';
import { axeFaults } from '../support/axe-faults.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { withPage } from '../support/with-page.js';

let output = '';
let index = '';
beforeAll(async () => {
  output = await scratchFolder();
  index = join(output, 'index.html');
  await buildIn({ folder: sampleFolder, output });
}, 120_000);

describe('the offline index', () => {
  test('holds every statement of every level, and needs neither scripts nor other files', async () => {
    const alone = join(await scratchFolder(), 'index.html');
    await copyFile(index, alone);
    const { framework } = makeFramework(await readFolder(sampleFolder), { siteUrl: undefined });
    const said = await withPage(alone, { width: 800, scripts: false }, (page) =>
      page.$eval('main', (main) => (main as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );
    const levels = framework?.crafts.flatMap(({ levels }) => levels) ?? [];
    const texts = levels.flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.kind === 'prose'
          ? section.blocks.map(({ text }) => text)
          : section.expectations.flatMap(({ statements }) => statements.map(({ text }) => text)),
      ),
    );
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter((text) => !said.includes(text.replace(/\s+/g, ' ')))).toEqual([]);
  });

  test('asks for nothing and complains of nothing', async () => {
    await withPage(index, { width: 1280 }, async (page, watched) => {
      await page.type('#search', 'recovery');
      const outside = watched.requests.filter((url) => !/^(?:file|data):/.test(url));
      expect({ outside, complaints: watched.complaints }).toEqual({ outside: [], complaints: [] });
      expect(watched.requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    });
  });

  test('has no link that leads nowhere', async () => {
    const { hrefs, ids } = await withPage(index, { width: 1280 }, (page) =>
      page.evaluate(() => ({
        hrefs: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      })),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const broken = hrefs.filter((href) => {
      if (/^(?:https?|mailto):|^#compare=/.test(href)) return false;
      if (href.startsWith('#')) return !ids.includes(decodeURIComponent(href.slice(1)));
      return !existsSync(fileURLToPath(new URL(href, `file://${index}`)));
    });
    expect(broken).toEqual([]);
    expect(hrefs.filter((href) => href.endsWith('-handout.pdf'))).toHaveLength(27);
    expect(hrefs.filter((href) => href.includes('page.invalid'))).toEqual([]);
  });

  test('finds statements as one types, by keyboard alone', async () => {
    await withPage(index, { width: 1280 }, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('senior devops recovery');
      const count = () => page.$eval('[role=status]', ({ textContent }) => textContent);
      expect(await count()).toBe('1 result');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        'Senior DevOps Engineer',
      );
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash !== '');
      await page.waitForFunction(() =>
        document.activeElement?.textContent?.startsWith('I rehearse recovery'),
      );
      // With the next frame Chromium focuses the place that the address names, once more.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      expect(await count()).toBe('');
      expect(await page.$eval('#results', (list) => (list as HTMLElement).hidden)).toBe(true);
      await page.keyboard.type('zzzz');
      await page.waitForFunction(
        () => document.querySelector('[role=status]')?.textContent === 'Nothing found',
      );
    });
  });

  test.each([
    { name: 'a phone', width: 360 },
    { name: 'a laptop at 200 %', width: 640 },
    { name: 'the narrowest of WCAG', width: 320 },
  ])('fits $name without scrolling sideways', async ({ width }) => {
    const wide = await withPage(index, { width, height: 600 }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(wide).toBe(width);
  });

  test.each([
    { name: 'light', dark: false, width: 1280 },
    { name: 'dark', dark: true, width: 1280 },
    { name: 'narrow', dark: false, width: 360 },
  ])(
    'is without faults that axe can find: $name',
    async ({ dark, width }) => {
      const faults = await withPage(index, { width, dark }, async (page) => {
        await page.type('#search', 'incident');
        return axeFaults(page);
      });
      expect(faults).toEqual([]);
    },
    60_000,
  );

  test('for candidates leads to their files alone, beside the page for everyone', async () => {
    const both = await scratchFolder();
    const some = { folder: sampleFolder, output: both, products: ['card', 'index'] };
    await buildIn(some);
    await buildIn({ ...some, audience: 'candidate' });
    const pageOf = async (name: string) => {
      const html = await readFile(join(both, name), 'utf8');
      return [...html.matchAll(/href="([^"#]*-card\.pdf)"/g)].map(([, href = '']) => href);
    };
    const [all, theirs] = [await pageOf('index.html'), await pageOf('candidate-index.html')];
    expect(theirs).toHaveLength(27);
    expect(theirs.every((href) => href.includes('-candidate-'))).toBe(true);
    expect(all).toHaveLength(27);
    expect(all.some((href) => href.includes('-candidate-'))).toBe(false);
  }, 60_000);

  test('stays small', async () => {
    expect((await readFile(index)).length).toBeLessThan(1_000_000);
  });
});

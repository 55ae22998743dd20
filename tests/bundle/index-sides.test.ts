/// <reference lib="dom" />
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeIndex } from '../../src/bundle/make-index.js';
import { compareLevels, spreadOfCraft } from '../../src/compare/compare-levels.js';
import type { Framework, Statement } from '../../src/domain/framework.js';
import type { LevelOfCraft, StepPart } from '../../src/domain/level-step.js';
import { plainText } from '../../src/html/text.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { readFolder } from '../../src/read/read-folder.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { readText } from '../print/read-pdf.js';
import { axeFaults } from '../support/axe-faults.js';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { shippedBrand } from '../support/render-sketch.js';
import { withPage } from '../support/with-page.js';
import { writeHostile } from './write-hostile.js';

const pages = { sample: '', hostile: '' };
const folders = { sample: sampleFolder, hostile: '' };
beforeAll(async () => {
  folders.hostile = await writeHostile();
  const outputs = { sample: await scratchFolder(), hostile: await scratchFolder() };
  const some = { folder: folders.hostile, output: outputs.hostile };
  await buildIn({ ...some, products: ['review', 'review-sheet', 'review-word'] });
  await buildIn({ ...some, products: ['step-up'], from: 'baker/1', to: 'baker/3' });
  for (const name of ['sample', 'hostile'] as const) {
    await buildIn({ folder: folders[name], output: outputs[name], products: ['index'] });
    pages[name] = join(outputs[name], 'index.html');
  }
}, 120_000);

const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });

const goTo = async (page: Page, hash: string) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await settled(page);
};

const openTables = async (page: Page) => {
  await page.$$eval('details', (all) => {
    for (const one of all.slice(0, 4)) one.open = true;
  });
  await settled(page);
};

/** What the comparison shows, a line for each area and statement. */
const shown = (page: Page) =>
  page.$$eval('.compare tbody', (parts) =>
    parts.flatMap((part) => {
      const said = (one: Element) => {
        const copy = one.cloneNode(true) as Element;
        for (const not of copy.querySelectorAll('.sign, .about, .side')) not.remove();
        const { engine } = globalThis as unknown as { engine: { plainText: (html: string) => string } };
        return engine.plainText(copy.innerHTML);
      };
      const [head] = part.querySelectorAll('th');
      return [
        `# ${head === undefined ? '' : said(head)}`,
        ...[...part.querySelectorAll('.said')].map((one) => `${one.classList[1] ?? 'was'}: ${said(one)}`),
      ];
    }),
  );

/** The same of a comparison that a step-up sheet is made of. */
const expected = (below: LevelOfCraft, above: LevelOfCraft, framework: Framework) =>
  compareLevels(below, above, framework).parts.flatMap(
    ({ name, under, pairs, below: left, fresh }: StepPart) => {
      const said = ({ html }: Pick<Statement, 'html'>) => plainText(html);
      return [
        `# ${[name, under].flatMap((one) => (one === undefined ? [] : [said(one)])).join(' ')}`,
        ...pairs.flatMap(({ kind, below: was, above: now }) => [
          `was: ${said(was)}`,
          `${kind}: ${said(now)}`,
        ]),
        ...left.map((one) => `onlyHere: ${said(one)}`),
        ...fresh.map((one) => `isNew: ${said(one)}`),
      ];
    },
  );

describe('two levels side by side in the index page', () => {
  test.each(['sample', 'hostile'] as const)('are compared as a step-up sheet does: %s', async (name) => {
    const { framework } = makeFramework(await readFolder(folders[name]), { siteUrl: undefined });
    if (framework === undefined) throw new Error('no framework');
    const all = framework.crafts.flatMap((craft) => craft.levels.map((level) => ({ craft, level })));
    // Each beside the one that follows or one far away, so across crafts too.
    const pairs = all.map((below, at) => ({
      below,
      above: all[(at % 3 === 2 ? at * 5 + 7 : at + 1) % all.length],
    }));
    await withPage(pages[name], { width: 1280 }, async (page) => {
      for (const { below, above } of pairs) {
        if (above === undefined) continue;
        await goTo(page, `#compare=${below.level.id},${above.level.id}`);
        expect(await shown(page)).toEqual(expected(below, above, framework));
      }
    });
  });

  test('are compared on a page of one craft as in the whole framework', async () => {
    const { framework } = makeFramework(await readFolder(sampleFolder), { siteUrl: undefined });
    if (framework === undefined) throw new Error('no framework');
    const [brand, templates] = [await shippedBrand('plain'), await readTemplates([ourTemplates])];
    let differing = 0;
    for (const craft of framework.crafts) {
      const pairs = craft.levels
        .slice(1)
        .map((level, at) => ({ below: craft.levels[at] ?? level, above: level }));
      const of = (one: (typeof pairs)[number], all: Framework) =>
        expected({ craft, level: one.below }, { craft, level: one.above }, all);
      const hard = pairs.filter(
        (one) => `${of(one, framework)}` !== `${of(one, { ...framework, crafts: [craft] })}`,
      );
      if (hard.length === 0) continue;
      differing += hard.length;
      const path = join(await scratchFolder(), 'index.html');
      const spread = spreadOfCraft(craft, framework);
      await writeFile(
        path,
        makeIndex({ framework, craft, spread, brand, files: [], changes: undefined }, templates),
      );
      await withPage(path, { width: 1280 }, async (page) => {
        for (const one of hard) {
          await goTo(page, `#compare=${one.below.id},${one.above.id}`);
          expect(await shown(page)).toEqual(of(one, framework));
        }
      });
    }
    // Else this would say nothing.
    expect(differing).toBeGreaterThan(0);
  });

  test('are chosen by keyboard alone, and the address keeps the choice', async () => {
    await withPage(pages.sample, { width: 1280 }, async (page, watched) => {
      const focused = () => page.evaluate(() => document.activeElement?.localName);
      const hash = () => page.evaluate(() => location.hash);
      await page.focus('a[href="#compare="]');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await focused()).toBe('h2');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Senior DevOps');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Senior Data');
      await settled(page);
      expect(await hash()).toBe('#compare=devopsengineer-level3,dataengineer-level3');
      expect(await focused()).toBe('select');
      expect(await page.$eval('.tally', (tally) => [tally.role, tally.textContent])).toEqual([
        'status',
        expect.stringMatching(/New: \d+.*Only here: \d+/),
      ]);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await hash()).toBe('#compare=dataengineer-level3,devopsengineer-level3');
      expect(await page.$eval('.compare h2', (head) => head.textContent)).toMatch(
        /^From Senior Data Engineer.*to Senior DevOps Engineer/,
      );
      // What was tried is one step back, not many.
      await page.goBack();
      await settled(page);
      expect(await hash()).toBe('#compare=');
      expect(watched.complaints).toEqual([]);
      expect(watched.requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
    });
  });

  test('are opened from a level by pointer, and left by the way back', async () => {
    await withPage(pages.sample, { width: 1280 }, async (page) => {
      await goTo(page, '#devopsengineer-level3');
      const before = await page.evaluate(() => scrollY);
      await page.click('#devopsengineer-level3 .level-head a.button');
      await settled(page);
      const stands = () =>
        page.$eval('.compare h2', (head) => [
          head === document.activeElement,
          head.getBoundingClientRect().top > 0 && head.getBoundingClientRect().top < 200,
        ]);
      expect(await stands()).toEqual([true, true]);
      expect(await page.$eval('.compare thead', (head) => head.textContent?.replaceAll('\u00a0', ' '))).toBe(
        'AreaSenior DevOps Engineer Level 3Lead DevOps Engineer Level 4',
      );
      await page.goBack();
      await settled(page);
      expect(await page.evaluate(() => location.hash)).toBe('#devopsengineer-level3');
      expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
      await page.goForward();
      await settled(page);
      expect(await stands()).toEqual([true, true]);
    });
  });

  test('open by an address alone, printed alone; one that names no level is answered calmly', async () => {
    await withPage(pages.sample, { width: 1280 }, async (page, watched) => {
      const open = async (hash: string) => {
        await page.goto('about:blank');
        await page.goto(`${pathToFileURL(pages.sample).href}#${hash}`);
        await settled(page);
        return page.$eval('.compare', (box) => ({
          rows: box.querySelectorAll('tbody').length,
          told: box.querySelector('.tally')?.textContent ?? '',
        }));
      };
      // Some programs write every sign of an address in percents.
      for (const hash of [
        'compare=devopsengineer-level3,devopsengineer-level4',
        'compare%3Ddevopsengineer-level3%2Cdevopsengineer-level4',
      ])
        expect((await open(hash)).rows).toBeGreaterThan(3);
      const printed = readText(await page.pdf({ format: 'A4' }));
      expect(await printed).toContain('I rehearse recovery');
      for (const not of ['First level', 'Junior Data', 'Search every', 'Crafts and levels'])
        expect(await printed).not.toContain(not);
      for (const hash of [
        'compare=devopsengineer-level3,nobody',
        'compare=%E0%A4%A,x',
        'compare=,<img src=x onerror=alert(1)>',
      ]) {
        const { rows, told } = await open(hash);
        expect([rows, told]).toEqual([0, expect.stringContaining('not on this page')]);
      }
      expect((await open('compare=devopsengineer-level3')).rows).toBe(0);
      expect(await page.$eval('.compare select', (select) => select.value)).toBe('devopsengineer-level3');
      expect(watched.complaints).toEqual([]);
    });
  });
});

describe('all levels of a craft as a table in the index page', () => {
  test('scroll in themselves under heads that stay, without anything twice for whoever searches', async () => {
    await withPage(pages.sample, { width: 1280, height: 700 }, async (page) => {
      await page.focus('#devopsengineer .matrix summary');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await settled(page);
      const facts = await page.$eval('#devopsengineer .scroller', async (scroller) => {
        scroller.scrollTo(300, 500);
        await new Promise((done) => requestAnimationFrame(done));
        const box = scroller.getBoundingClientRect();
        const at = (what: string) => scroller.querySelector(what)?.getBoundingClientRect();
        return {
          hasFocus: document.activeElement === scroller,
          named: [scroller.role, scroller.ariaLabel],
          cells: scroller.querySelectorAll('tbody td').length,
          empty: [...scroller.querySelectorAll('tbody td')].filter((cell) => !cell.textContent?.trim())
            .length,
          top: (at('thead th')?.top ?? 0) - box.top,
          left: (at('tbody th')?.left ?? 0) - box.left,
          scopes: [...new Set([...scroller.querySelectorAll('th')].map(({ scope }) => scope))],
          ids: scroller.querySelectorAll('[id]').length,
          wide: document.documentElement.scrollWidth,
        };
      });
      expect(facts).toMatchObject({
        hasFocus: true,
        empty: 0,
        left: 0,
        scopes: ['col', 'row'],
        ids: 0,
        wide: 1280,
      });
      expect(facts.named).toEqual(['region', expect.stringContaining('DevOps Engineer')]);
      expect(facts.top).toBeLessThan(3);
      expect(facts.cells).toBeGreaterThan(20);
      expect(await page.$$eval('#devopsengineer .matrix td :is(del, script)', ({ length }) => length)).toBe(
        0,
      );
    });
  });

  test('stand beside each other without scripts too, with what is new marked', async () => {
    await withPage(pages.hostile, { width: 1280, scripts: false }, async (page) => {
      await page.click('#baker .matrix summary');
      const { levels, marks, compare } = await page.evaluate(() => {
        const boxes = (name: string) =>
          [...document.querySelectorAll(`#baker [data-area="${name}"]`)].map((area) =>
            area.getBoundingClientRect(),
          );
        return {
          levels: ['Oven', 'Dough'].map((name) => ({
            tops: new Set(boxes(name).map(({ top }) => Math.round(top))).size,
            lefts: new Set(boxes(name).map(({ left }) => Math.round(left))).size,
          })),
          marks: [...document.querySelectorAll('#baker-level2 .statements > li')].map(
            (item) => getComputedStyle(item, '::before').content,
          ),
          compare: document.querySelector('.compare')?.checkVisibility(),
        };
      });
      expect(levels).toEqual([
        { tops: 1, lefts: 3 },
        { tops: 1, lefts: 2 },
      ]);
      expect(marks).toEqual(['none', '"→ "', '"+ "']);
      expect(
        await page.$eval('#baker-level2 .legend', (legend) => (legend as HTMLElement).innerText),
      ).toMatch(/^\+ New\s+→ Builds on Level 1$/);
      expect(compare).toBe(false);
    });
  });
});

test('no two files of one list have one name, whose side or which two levels they are about', async () => {
  const lists = await withPage(pages.hostile, { width: 1280 }, (page) =>
    page.$$eval('.level .files', (all) =>
      all.map((list) => [...list.querySelectorAll('li')].map(({ innerText }) => innerText)),
    ),
  );
  expect(lists[0]).toEqual([
    expect.stringMatching(/^From Baker.*Level 1 to .*Level 3: step-up sheet/),
    expect.stringMatching(/^Review sheet, employee’s view/),
    expect.stringMatching(/^Review sheet, manager’s view/),
    expect.stringMatching(/^Review sheet as a spreadsheet, employee’s view/),
    expect.stringMatching(/^Review sheet as a spreadsheet, manager’s view/),
    expect.stringMatching(/^Review sheet for Word, employee’s view/),
    expect.stringMatching(/^Review sheet for Word, manager’s view/),
  ]);
  for (const names of lists) expect(new Set(names).size).toBe(names.length);
});

test('what authors wrote is text in both, in every direction of writing', async () => {
  await withPage(pages.hostile, { width: 1280 }, async (page, watched) => {
    await goTo(page, '#compare=baker-level1,baker-level2');
    await openTables(page);
    const facts = await page.evaluate(() => {
      const lefts = (what: string) =>
        [...document.querySelectorAll(what)].map((cell) => cell.getBoundingClientRect().left);
      return {
        direction: getComputedStyle(document.body).direction,
        columns: lefts('.compare thead th'),
        first: document.querySelector('#prose .scroller')?.getBoundingClientRect().right,
        heads: [...document.querySelectorAll('#prose .scroller thead :is(td, th)')].map(
          (cell) => cell.getBoundingClientRect().right,
        ),
        harm: document.querySelectorAll(
          '.compare :is(script, img, b), .matrix :is(script, img), optgroup *:not(option)',
        ).length,
        said: document.querySelector('.compare')?.textContent ?? '',
        label: document.querySelector('optgroup')?.label,
        japanese: document.querySelector('#パン職人 .scroller td:nth-child(3)')?.textContent?.trim(),
      };
    });
    expect(facts.direction).toBe('rtl');
    expect(facts.columns).toEqual(facts.columns.toSorted((a, b) => b - a));
    expect(Math.abs((facts.first ?? 0) - (facts.heads[0] ?? 0))).toBeLessThan(2);
    expect(facts.harm).toBe(0);
    expect(facts.said).toContain('I say </script><script>alert(1)</script> & “hello” daily.');
    expect(facts.label).toContain('Baker & "Sons" </script>');
    expect(facts.japanese).toContain('生地');
    expect(watched.complaints).toEqual([]);
  });
});

test.each([
  { name: 'light', of: 'sample', width: 1280, dark: false, forced: false },
  { name: 'dark', of: 'hostile', width: 1280, dark: true, forced: false },
  { name: 'forced colours', of: 'hostile', width: 1280, dark: false, forced: true },
  { name: 'a phone', of: 'hostile', width: 360, dark: false, forced: false },
] as const)(
  'a comparison and open tables have no faults that axe finds: $name',
  async ({ of, width, dark, forced }) => {
    await withPage(pages[of], { width, dark }, async (page) => {
      if (forced)
        await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
          features: [{ name: 'forced-colors', value: 'active' }],
        });
      const pair = await page.$$eval('.level', (all) => [all[0]?.id, all[1]?.id].join());
      await goTo(page, `#compare=${pair}`);
      await openTables(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeFaults(page)).toEqual([]);
    });
  },
  60_000,
);

/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../support/axe-faults.js';
import { ourTemplates } from '../support/build-in.js';
import { withPage } from '../support/with-page.js';
import { committedSample, type RunningPreview, runPreview } from './run-preview.js';

// One preview that is edited from test to test: each leaves the folder as it found it.
let preview: RunningPreview;
let cwd = '';
const level3 = 'framework/devopsengineer/level3.md';
beforeAll(async () => {
  cwd = await committedSample();
  // An editor that writes down what it was told to open.
  const note = "require('node:fs').writeFileSync('opened.json', JSON.stringify(process.argv.slice(1)))";
  const editor = JSON.stringify([process.execPath, '-e', note, '{file}', '{line}']);
  await mkdir(join(cwd, 'mine'));
  await copyFile(join(ourTemplates, 'card.hbs'), join(cwd, 'mine/card.hbs'));
  preview = await runPreview(cwd, ['--editor', editor, '--templates', 'mine']);
});
afterAll(() => preview.stop());

test('shows every level as a picture of its card with a gauge, and asks nobody else for anything', async () => {
  await onWall(async (page, watched) => {
    const shown = await page.$$eval('.rung', (rungs) =>
      rungs.map((rung) => ({
        id: (rung as HTMLElement).dataset.level,
        hasPicture: (rung.querySelector('img')?.naturalWidth ?? 0) > 300,
        gauge: rung.querySelector('.gauge')?.textContent?.replace(/\s+/g, ' ').trim(),
      })),
    );
    expect(shown).toHaveLength(27);
    expect(shown.filter(({ hasPicture }) => !hasPicture)).toEqual([]);
    for (const { gauge } of shown)
      expect(gauge).toMatch(/: [\d.]+ pt, \d+ % full, \d+ words? (?:spare|over)$/);
    expect(await axeFaults(page)).toEqual([]);
    const { origin } = new URL(preview.address);
    expect(watched.requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual(
      [],
    );
    expect(watched.complaints).toEqual([]);
  });
});

test('shows an edit on its card alone, lit, and keeps what was scrolled and chosen, in every tab', async () => {
  await onWall(async (page) => {
    await page.goto(`${preview.address}#wall?size=20`);
    await page.evaluate(() => scrollTo(0, 400));
    const before = await versions(page);
    const scrolled = await page.evaluate(() => scrollY);
    const other = await page.browser().newPage();
    await other.goto(`${preview.address}#wall?craft=devopsengineer`);
    await settled(other, 6);
    await withEdit(
      level3,
      (text) => text.replace('# Senior DevOps Engineer', '# Chief DevOps Engineer'),
      async () => {
        for (const tab of [page, other]) {
          await tab.waitForFunction(() => document.body.innerText.includes('Chief DevOps Engineer'));
          await tab.waitForFunction(() =>
            document.querySelector('[data-level="devopsengineer-level3"][data-lit]'),
          );
        }
        const after = await versions(page);
        const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
        expect(changed).toContain('devopsengineer-level3');
        // The ladder beside it names it too; no other craft does.
        expect(changed.filter((id) => !id.startsWith('devopsengineer'))).toEqual([]);
        expect(await page.evaluate(() => scrollY)).toBe(scrolled);

        await page.goto(`${preview.address}#wall?changed=`);
        await page.waitForFunction(() => document.querySelectorAll('.rung').length === 1);
        expect(await page.$eval('.rung', (rung) => (rung as HTMLElement).dataset.level)).toBe(
          'devopsengineer-level3',
        );
        // Who commits comes back to a page that knows it.
        git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-a', '-m', 'edit');
        await page.evaluate(() => dispatchEvent(new Event('focus')));
        await page.waitForSelector('.empty');
      },
    );
    await page.waitForFunction(() => document.querySelectorAll('.rung').length === 1);
    git('reset', '--quiet', 'HEAD~1');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.waitForSelector('.empty');
  });
});

test('tints where a card leaves something out, and tells with which statement it begins', async () => {
  await onWall(async (page) => {
    const long = (text: string) =>
      text.replace(
        /^(\| \[Automation\].*?)\|\s*$/m,
        (_, row) => `${row}<br><br>${'I say a great deal more. '.repeat(400)}|`,
      );
    await withEdit(level3, long, async () => {
      await page.waitForSelector('[data-level="devopsengineer-level3"][data-over] .over-mark');
      const tile = '[data-level="devopsengineer-level3"]';
      const box = await page.$eval(`${tile} .over-mark`, (mark) => {
        const [inner, outer] = [mark, mark.closest('.paper')].map((one) => one?.getBoundingClientRect());
        return inner && outer && inner.width > 10 && inner.left >= outer.left && inner.bottom <= outer.bottom;
      });
      expect(box).toBe(true);
      await page.focus(`${tile} .gauge`);
      await page.waitForSelector('#areas:popover-open .begins');
      const told = await page.$eval('#areas', (areas) => (areas as HTMLElement).innerText);
      expect(told).toMatch(/Automation\s+[\d,]+\s+[\d,]+/);
      expect(told).toMatch(/begins with “.+”, level3\.md:\d+/);
      // Gauge, table and warning say the same.
      const gauge = await page.$eval(`${tile} .gauge`, ({ textContent }) => textContent ?? '');
      const over = /full, ([\d,]+) words over/.exec(gauge.replace(/\s+/g, ' '))?.[1]?.replace(',', '');
      const cells = await page.$$eval('#areas :is(tbody, tfoot) tr', (rows) =>
        rows.map((row) =>
          [...row.children].map(({ textContent }) => Number(textContent?.replace(/\D/g, ''))),
        ),
      );
      const sum = (column: number) => cells.reduce((total, row) => total + (row[column] ?? 0), 0);
      expect([String(sum(2)), sum(3)]).toEqual([over, 100]);
      const warned = await page.$eval('#problems', (list) => (list as HTMLElement).innerText);
      expect(warned).toContain(` ${over} words are left`);
      expect(await axeFaults(page)).toEqual([]);
    });
    // Behind text that stands on the card, and is no statement.
    const level2 = 'framework/softwareengineer/level2.md';
    const list = '- I bring an example of some length to the conversation.\n'.repeat(200);
    await withEdit(
      level2,
      (text) => `${text}\nI bring more than that:\n\n${list}`,
      async (text) => {
        const place = '[data-level="softwareengineer-level2"] .left-out .place';
        await page.waitForSelector(place);
        const line = text.split('\n').length + 3;
        expect(await page.$eval(place, (link) => link.textContent)).toBe(`level2.md:${line}`);
      },
    );
  });
});

test('tells at its line what is broken, keeps what was good, and shows it again once it is mended', async () => {
  await onWall(async (page) => {
    await withEdit(
      level3,
      (text) => text.replace('nav_order: 3', 'nav_order: "3'),
      async () => {
        await page.waitForSelector('#problems .problem[data-severity=error]');
        const told = await page.$eval('#problems', (list) => (list as HTMLElement).innerText);
        expect(told).toMatch(/devopsengineer\/level3\.md[\s\S]*Error\s+level3\.md:\d+/);
        expect(await page.$$eval('.rung', ({ length }) => length)).toBeGreaterThanOrEqual(26);
        expect(await axeFaults(page)).toEqual([]);
        await page.click('#problems .place');
        expect((await opened()).map((word) => word.replaceAll('\\', '/'))).toEqual([
          expect.stringMatching(/\/framework\/devopsengineer\/level3\.md$/),
          expect.stringMatching(/^\d+$/),
        ]);
      },
    );
    await page.waitForFunction(() => document.querySelector('#problems .problem') === null);
    await settled(page, 27);

    await withEdit(
      'ladderpress.yaml',
      () => 'framework: framework\nbrand: [nobody]\n',
      async () => {
        await page.waitForFunction(() =>
          document.querySelector('#problems')?.textContent?.includes('nobody'),
        );
      },
    );
    await page.waitForFunction(() => document.querySelector('#problems .problem') === null);

    // In place of each card, and once in the list.
    await withEdit(
      'mine/card.hbs',
      (text) => text.replace('{{#', '{{#nobody'),
      async () => {
        await page.waitForFunction(() => document.querySelectorAll('.in-the-way').length === 27);
        expect(await page.$$eval('#problems .problem', ({ length }) => length)).toBe(1);
        expect(await page.$eval('.status', ({ textContent }) => textContent)).toBe('27 cards cannot be set');
        expect(await page.$eval('.in-the-way', ({ textContent }) => textContent)).toMatch(/card\.hbs:\d+/);
        await rm(join(cwd, 'opened.json'), { force: true });
        await page.click('.in-the-way .place');
        expect(await opened()).toEqual([join(cwd, 'mine/card.hbs'), expect.stringMatching(/^\d+$/)]);
      },
    );
    await page.waitForFunction(() => document.querySelector('.in-the-way, .problem') === null);

    const folder = join(cwd, 'framework');
    await rename(folder, `${folder}-away`);
    await page.waitForSelector('.failure');
    expect(await page.$eval('.news', ({ textContent }) => textContent?.trim())).toMatch(
      /^Something is broken;[^.]* shown$/,
    );
    await rename(`${folder}-away`, folder);
    await page.waitForFunction(() => document.querySelector('.failure') === null);
  });
});

test('follows pages that go and come, and a craft that is called otherwise', async () => {
  await onWall(async (page) => {
    const path = join(cwd, 'framework/devopsengineer/level6.md');
    const text = await readFile(path);
    await rm(path);
    await page.waitForFunction(() => document.querySelectorAll('.rung').length === 26);
    // As editors save: written beside, then renamed.
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
    await settled(page, 27);
    // All pages that name it, one after the other.
    const pages = ['index', 'level1', 'level2', 'level3', 'level4', 'level5', 'level6'];
    await withEdits(
      pages.map((name) => `framework/devopsengineer/${name}.md`),
      (text) => text.replace(/^((?:title|parent): )DevOps Engineer Craft$/m, '$1Platform Engineer Craft'),
      () =>
        page.waitForFunction(() => {
          const names = [...document.querySelectorAll('.craft h2')].map(({ textContent }) => textContent);
          return names.length === 5 && names.includes('Platform Engineer');
        }),
    );
  });
});

test('keeps up with 200 edits in two seconds', async () => {
  await onWall(async (page) => {
    await withEdit(
      level3,
      (text) => text,
      async (original) => {
        for (let count = 1; count <= 200; count += 1) {
          await writeFile(
            join(cwd, level3),
            original.replace('# Senior DevOps Engineer', `# Engineer ${count}`),
          );
          await wait(10);
        }
        await page.waitForFunction(() => document.body.innerText.includes('Engineer 200'));
      },
    );
    await page.waitForFunction(() => document.body.innerText.includes('Senior DevOps Engineer'));
  });
});

test('gives way to a sheet, and comes back', async () => {
  await onWall(async (page, watched) => {
    await page.goto(`${preview.address}#wall?size=14&craft=devopsengineer`);
    await settled(page, 6);
    await page.click('[data-level="devopsengineer-level2"] .picture');
    await page.waitForSelector('#view[data-view="sheet"] canvas', { timeout: 60_000 });
    await page.click('nav a[href^="#wall"]');
    // As it was left.
    await settled(page, 6);
    expect(new URL(page.url()).hash).toBe('#wall?size=14&craft=devopsengineer');
    await page.click('nav a[href^="#sheet"]');
    await page.waitForSelector('#view[data-view="sheet"] canvas', { timeout: 60_000 });
    expect(watched.complaints).toEqual([]);
  });
});

test('is used by keyboard alone', async () => {
  await onWall(async (page) => {
    const focused = (what: string) =>
      page.waitForFunction((wanted) => document.activeElement?.matches(wanted), {}, what);
    await page.keyboard.press('Tab');
    await focused('.skip');
    await page.focus('.picture');
    await page.keyboard.press('ArrowRight');
    await focused('[data-level="devopsengineer-level2"] .picture');
    await page.keyboard.press('ArrowDown');
    await focused('.craft:nth-of-type(2) .rung:nth-child(2) .picture');
    await page.keyboard.press('Tab');
    await focused('.gauge');
    await page.waitForSelector('#areas:popover-open tbody tr');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('#areas:popover-open') === null);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent?.startsWith('Opened '));
  });
});

function git(...words: string[]): void {
  execFileSync('git', words, { cwd });
}

/** Does something while a file is another, which is written back then. */
function withEdit(
  file: string,
  edit: (text: string) => string,
  use: (text: string) => unknown,
): Promise<void> {
  return withEdits([file], edit, use);
}

async function withEdits(
  files: readonly string[],
  edit: (text: string) => string,
  use: (first: string) => unknown,
): Promise<void> {
  const paths = files.map((file) => join(cwd, file));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  for (const [index, path] of paths.entries()) await writeFile(path, edit(texts[index] ?? ''));
  try {
    await use(texts[0] ?? '');
  } finally {
    for (const [index, path] of paths.entries()) await writeFile(path, texts[index] ?? '');
  }
}

function onWall(use: Parameters<typeof withPage<void>>[2]): Promise<void> {
  return withPage(preview.address, { width: 1280 }, async (page, watched) => {
    await settled(page, 27);
    await use(page, watched);
  });
}

/** Waits until so many cards are set, and their pictures seen. */
async function settled(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.rung img')];
      for (const image of images) image.loading = 'eager';
      const set = images.filter((image) => image.dataset.version && image.complete && image.naturalWidth > 0);
      return images.length === wanted && set.length === wanted;
    },
    { timeout: 60_000 },
    count,
  );
}

function versions(page: Page): Promise<Record<string, string>> {
  return page.$$eval('.rung', (rungs) =>
    Object.fromEntries(
      rungs.map((rung) => [
        (rung as HTMLElement).dataset.level ?? '',
        rung.querySelector('img')?.dataset.version ?? '',
      ]),
    ),
  );
}

/** What the editor was told, once it was started. */
async function opened(): Promise<string[]> {
  for (;;) {
    const text = await readFile(join(cwd, 'opened.json'), 'utf8').catch(() => '');
    if (text !== '') return JSON.parse(text);
    await wait(50);
  }
}

/// <reference lib="dom" />
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/index.js';
import type { HeardSheet } from '../../src/preview/sheet/heard.js';
import { axeFaults } from '../support/axe-faults.js';
import { scratchFolder } from '../support/build-in.js';
import { withPage } from '../support/with-page.js';
import { committedSample, type RunningPreview, runPreview } from './run-preview.js';

// One preview that is edited from test to test: each leaves the folder as it found it.
let preview: RunningPreview;
let cwd = '';
const level3 = 'framework/devopsengineer/level3.md';
const statement = 'Other engineers reuse my';
beforeAll(async () => {
  cwd = await committedSample();
  const note = "require('node:fs').writeFileSync('opened.json', JSON.stringify(process.argv.slice(1)))";
  const editor = JSON.stringify([process.execPath, '-e', note, '{file}', '{line}']);
  await mkdir(join(cwd, 'looks'));
  preview = await runPreview(cwd, ['--editor', editor, '--templates', 'looks']);
});
afterAll(() => preview.stop());

test('gives the bytes that a build would write, whatever is chosen', async () => {
  const output = await scratchFolder();
  const choice = { paper: 'letter', brand: 'neutral', audience: 'candidate' } as const;
  const how = { cwd, output, ...choice, paper: ['letter'], brand: ['neutral'] } as const;
  const level = ['handout', 'card', 'slides', 'step-up', 'review', 'advert'] as const;
  const craft = ['engineeringmanager'];
  const reports = [
    await build({ ...how, craft, level: ['2'], product: [...level] }),
    await build({ ...how, craft, product: ['pack'] }),
  ];
  const paths = reports.flatMap(({ artifacts }) => artifacts.map(({ path }) => path));
  const pdfs = paths.filter((path) => path.endsWith('.pdf'));
  expect(pdfs.length).toBeGreaterThan(7);
  const different: string[] = [];
  for (const path of pdfs) {
    const response = await fetch(`${preview.address}sheet.pdf?${new URLSearchParams({ path, ...choice })}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!bytes.equals(await readFile(join(output, path)))) different.push(path);
  }
  expect(different).toEqual([]);
  const refused = ['../ladderpress.pdf', 'devopsengineer/nothing.pdf', 'devopsengineer/devopsengineer.xlsx'];
  const answers = refused.map((path) =>
    fetch(`${preview.address}sheet.pdf?${new URLSearchParams({ path })}`),
  );
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 400]);
});

test('tells of every word of a pack the line that it was written on', async () => {
  const path = 'devopsengineer/devopsengineer-pack.pdf';
  const response = await fetch(`${preview.address}heard.json?${new URLSearchParams({ path })}`);
  const { blocks, pages }: HeardSheet = await response.json();
  expect(pages).toBeGreaterThan(10);
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const lines = new Map<string, string[]>();
  const astray: string[] = [];
  for (const { text, place } of blocks) {
    if (place === undefined || letters(text).length < 40) continue;
    const file = join(cwd, 'framework', place.file);
    const own = lines.get(file) ?? (await readFile(file, 'utf8')).split('\n').map(letters);
    lines.set(file, own);
    const near = own[place.line - 1] ?? '';
    // Words of ours may stand before an author's.
    const ends = [letters(text).slice(0, 30), letters(text).slice(-30)];
    if (!ends.some((end) => near.includes(end))) astray.push(`${place.file}:${place.line} ${text}`);
  }
  const statements = blocks.filter(({ role, text }) => role === 'LBody' && /^(?:I|My|When) /.test(text));
  expect(statements.length).toBeGreaterThan(70);
  expect(statements.filter(({ place }) => place === undefined)).toEqual([]);
  expect(astray).toEqual([]);
});

test('draws a sheet at its true size, and a click on its words opens the line that they were written on', async () => {
  await onSheet('level=devopsengineer-level3', async (page, watched) => {
    const [width, height, dark] = await page.$eval('.sheet-page canvas', (element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const box = canvas.getBoundingClientRect();
      return [box.width, box.height, (data ?? []).filter((value, at) => at % 4 === 0 && value < 128).length];
    });
    expect(width).toBeCloseTo((210 / 25.4) * 96, 0);
    expect(height).toBeCloseTo((297 / 25.4) * 96, 0);
    expect(dark).toBeGreaterThan(5000);
    await page.waitForSelector('[data-placed]');
    await clickOn(page, statement);
    const line = (await readFile(join(cwd, level3), 'utf8'))
      .split('\n')
      .findIndex((text) => text.includes(statement));
    const [file, at] = await opened();
    expect(file?.replaceAll('\\', '/')).toMatch(/framework\/devopsengineer\/level3\.md$/);
    expect(Number(at)).toBe(line + 1);
    expect(await axeFaults(page)).toEqual([]);
    const { origin } = new URL(preview.address);
    expect(watched.requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual(
      [],
    );
    expect(watched.complaints).toEqual([]);
  });
});

test('shows an edit where it stands, and keeps what was scrolled, zoomed and chosen', async () => {
  await onSheet('level=devopsengineer-level3&zoom=150&grey=true', async (page) => {
    await page.evaluate(() => scrollTo(0, 500));
    const before = await page.evaluate(() => [scrollY, location.hash]);
    await withEdit(
      level3,
      (text) => text.replace(statement, 'Everybody here reuses my'),
      async () => {
        await says(page, 'Everybody here reuses my');
        expect(await page.evaluate(() => [scrollY, location.hash])).toEqual(before);
      },
    );
    await says(page, statement);
  });
});

test('tells in place of a sheet what is in its way, and shows it again once that is mended', async () => {
  await onSheet('level=devopsengineer-level3', async (page) => {
    await withNewFile(join(cwd, 'looks/handout.hbs'), '<p>\n{{#each nothing}}\n', async () => {
      await page.waitForSelector('.trouble .place');
      const told = await page.$eval('.trouble', (note) => (note as HTMLElement).innerText);
      expect(told).toMatch(/handout\.hbs:\d+/);
      expect(await page.$('.sheet-page')).toBeNull();
    });
    await says(page, statement);
  });
});

test('is shown again once a choice that was refused is taken back', async () => {
  const look = 'level=devopsengineer-level1';
  await onSheet(look, async (page) => {
    const choose = (hash: string) => page.evaluate((to) => location.replace(`#sheet?${to}`), hash);
    await page.waitForSelector('.sheet-page canvas');
    const chosen = () =>
      page.$$eval('.choices select', (selects) =>
        selects.map(({ selectedOptions: [option] }) => option?.textContent?.trim()),
      );
    const before = await chosen();
    await choose(`${look}&brand=nope`);
    await page.waitForSelector('.trouble');
    // All else stays chosen, whether the sheets were known before or not.
    const refused = before.map((name) => (name === 'Plain' ? 'Nope' : name));
    expect(await chosen()).toEqual(refused);
    await page.reload();
    await page.waitForSelector('.trouble');
    await page.waitForFunction(() => document.querySelectorAll('.choices optgroup').length > 0);
    expect(await chosen()).toEqual(refused);
    await choose(look);
    await page.waitForSelector('.sheet-page canvas');
    expect(await page.$('.trouble')).toBeNull();
  });
});

test('shows it as it is heard, page beside page, and beside the last commit', async () => {
  await onSheet('level=devopsengineer-level3&look=heard', async (page) => {
    await page.waitForSelector('.heard li');
    const heard = await page.$eval('.heard', (list) => (list as HTMLElement).innerText);
    expect(heard).toMatch(/heading level 1\s+Senior DevOps Engineer Level 3/);
    expect(heard).toMatch(/list of 3 items/);
    expect(heard).toContain(statement);
    expect(await page.$eval('.heard li', (item) => item.getBoundingClientRect().width)).toBeGreaterThan(300);
    expect(await axeFaults(page)).toEqual([]);

    await page.goto(`${preview.address}#sheet?product=pack&about=devopsengineer&look=facing&zoom=50`);
    await page.waitForSelector('.spread:nth-child(2) canvas');
    const rows = await page.$$eval('.spread', (spreads) =>
      spreads.slice(0, 2).map(({ children }) => [...children].map(({ className }) => className)),
    );
    expect(rows).toEqual([
      ['no-page', 'sheet-page'],
      ['sheet-page', 'sheet-page'],
    ]);

    await withEdit(
      level3,
      (text) => text.replace(statement, 'Everybody else reuses my'),
      async () => {
        await page.goto(`${preview.address}#sheet?level=devopsengineer-level3&look=before`);
        await page.waitForSelector('.sides figure:nth-child(2) [data-change=reworded]');
        const sides = await page.$$eval('.sides figure', (figures) =>
          figures.map((figure) =>
            [...figure.querySelectorAll('[data-change]')].map(({ textContent }) => textContent).join(' '),
          ),
        );
        expect(sides[0]).toContain(statement);
        expect(sides[1]).toContain('Everybody else reuses my');
        expect(await page.$$eval('.changes li', ({ length }) => length)).toBe(1);
        expect(await axeFaults(page)).toEqual([]);
      },
    );
  });
});

test('lies in a pane of its own where it is wider than the window, with bars that fill their lines', async () => {
  await onSheet('level=devopsengineer-level3', async (page) => {
    const lines = (selector: string) =>
      page.$$eval(
        selector,
        (parts) => new Set(parts.map((part) => part.getBoundingClientRect().bottom)).size,
      );
    await page.setViewport({ width: 900, height: 900 });
    expect(await lines('.choices select')).toBe(1);
    expect(await lines('.tools :is(button, select, .download)')).toBeLessThanOrEqual(3);
    await page.setViewport({ width: 600, height: 700 });
    await page.waitForSelector('.sheet-stage[data-wide]');
    const pane = await page.$eval('.sheet-stage', (stage) => {
      stage.scrollIntoView({ block: 'end' });
      stage.scrollTo(10_000, 10_000);
      const { bottom, right } = stage.getBoundingClientRect();
      const sheet = stage.querySelector('.sheet-page')?.getBoundingClientRect();
      return {
        isWhole: bottom <= innerHeight + 1 && stage.clientHeight < innerHeight,
        isAtItsEnd: sheet !== undefined && sheet.right <= right && sheet.bottom <= bottom,
        isPageStill: document.documentElement.scrollWidth <= innerWidth,
      };
    });
    expect(pane).toEqual({ isWhole: true, isAtItsEnd: true, isPageStill: true });
    await page.setViewport({ width: 1280, height: 900 });
    await page.waitForFunction(() => document.querySelector('.sheet-stage[data-wide]') === null);
  });
});

test('is told apart in forced colours', async () => {
  await onSheet('level=devopsengineer-level3', async (page) => {
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const look = (selector: string) =>
      page.$eval(selector, (part) => {
        const { backgroundColor, outlineStyle, borderTopColor } = getComputedStyle(part);
        return { backgroundColor, outlineStyle, borderTopColor };
      });
    const [pressed, other] = [
      await look('[aria-pressed="true"]'),
      await look('.looks [aria-pressed="false"]'),
    ];
    expect(pressed.backgroundColor).not.toBe(other.backgroundColor);
    expect((await look('.sheet-page')).outlineStyle).toBe('solid');
    const download = await look('.download');
    expect(download.borderTopColor).not.toBe(download.backgroundColor);
    expect(await axeFaults(page)).toEqual([]);
    await page.focus('.download');
    expect((await look('.download')).outlineStyle).toBe('solid');

    await page.goto(`${preview.address}#wall`);
    await page.waitForSelector('.gauge .bar');
    const [bar, filled] = [await look('.bar'), await look('.bar > span')];
    expect(filled.backgroundColor).not.toBe(bar.backgroundColor);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('is chosen and zoomed by keyboard alone', async () => {
  await onSheet('level=devopsengineer-level3', async (page) => {
    const width = () => page.$eval('.sheet-page', (sheet) => sheet.getBoundingClientRect().width);
    const before = await width();
    await page.focus('.sheet-stage');
    await page.keyboard.press('+');
    await page.waitForFunction(
      (was) => (document.querySelector('.sheet-page')?.clientWidth ?? 0) > was * 1.2,
      {},
      before,
    );
    await page.keyboard.press('0');
    await page.focus('[aria-label="The next one"]');
    await page.keyboard.press('Enter');
    await says(page, 'Lead DevOps Engineer');
    expect(await page.evaluate(() => location.hash)).toBe('#sheet?about=devopsengineer-level4');
    await page.focus('.download');
    expect(await page.$eval('.download', (link) => (link as HTMLAnchorElement).download)).toMatch(
      /level4.*handout\.pdf$/,
    );
  });
});

function onSheet(query: string, use: Parameters<typeof withPage<void>>[2]): Promise<void> {
  return withPage(`${preview.address}#sheet?${query}`, { width: 1280 }, async (page, watched) => {
    await page.waitForSelector('.sheet-page canvas, .heard li', { timeout: 60_000 });
    await use(page, watched);
  });
}

/** Waits until the words over a drawn sheet say something. */
async function says(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('.words')].some((words) => words.textContent?.includes(wanted)),
    { timeout: 60_000 },
    text,
  );
}

async function clickOn(page: Page, text: string): Promise<void> {
  const at = await page.$$eval(
    '.words span',
    (spans, wanted) => {
      const span = spans.find((each) => each.children.length === 0 && each.textContent?.includes(wanted));
      span?.scrollIntoView({ block: 'center' });
      const box = span?.getBoundingClientRect();
      return box === undefined ? undefined : [box.x + box.width / 2, box.y + box.height / 2];
    },
    text,
  );
  expect(at).toBeDefined();
  await page.mouse.click(at?.[0] ?? 0, at?.[1] ?? 0);
}

/** Does something while a file is another, which is written back then. */
async function withEdit(file: string, edit: (text: string) => string, use: () => unknown): Promise<void> {
  const path = join(cwd, file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, edit(text));
  try {
    await use();
  } finally {
    await writeFile(path, text);
  }
}

async function withNewFile(path: string, text: string, use: () => unknown): Promise<void> {
  await writeFile(path, text);
  try {
    await use();
  } finally {
    await rm(path);
  }
}

/** What the editor was told, once it was started. */
async function opened(): Promise<string[]> {
  for (;;) {
    const text = await readFile(join(cwd, 'opened.json'), 'utf8').catch(() => '');
    if (text !== '') return JSON.parse(text);
    await wait(50);
  }
}

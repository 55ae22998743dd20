import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../src/domain/brand.js';
import type { Edition } from '../../src/domain/plan.js';
import { pageStyle } from '../../src/render/page-style.js';
import { laySheet } from '../../src/render/sheet/lay-sheet.js';
import type { Foot, Sheet } from '../../src/render/sheet/sheet.js';
import { sheetLook } from '../../src/render/sheet-look.js';
import { makeShell } from '../../src/render/shell.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { makePage } from '../print/page-maker.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { ourTemplates } from '../support/build-in.js';

const margins = { top: 16, outer: 18, foot: 18, inner: 20, gap: 4 };
const address = 'framework.example.com/careerframework/engineeringmanager/level1';
const foot: Foot = {
  about: ['Engineering Manager', 'Level 1 (Team Lead)'],
  release: ['Robotics Career Framework', 'Version 2026.1, effective 1 September 2026'],
  address,
  own: [],
  number: { before: 'Page ', between: ' of ', after: '' },
  head: '',
};

let brands: Readonly<Record<'vaarst' | 'plain', Brand>>;

beforeAll(async () => {
  const load = async (id: string) => {
    const { brand } = await loadBrand(id, [`${ourTemplates}/brands`]);
    if (brand === undefined) throw new Error(`The brand ${id} has errors.`);
    return brand;
  };
  brands = { vaarst: await load('vaarst'), plain: await load('plain') };
});

/** Chromium makes the paper up to a point wider: lengths may differ by 1.6 (see toBeCloseTo). */
const paperRounding = -0.5;

interface Run {
  readonly text: string;
  /** From the left, top and right edges, in points. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
}

/** The lines of the foot and head on each of two pages, as a second reader sees them. */
async function printFoot(
  changes: Partial<Foot>,
  {
    paper = 'a4',
    print = 'standard',
    brand = 'vaarst',
  }: Partial<Edition> & { brand?: 'vaarst' | 'plain' } = {},
): Promise<Run[][]> {
  const look = sheetLook(brands[brand], 'en');
  const sheet: Sheet = { orientation: 'portrait', margins, foot: { ...foot, ...changes } };
  const page = makePage({
    shell: makeShell(brands[brand], new Map([['layouts/shell.html', shellHtml]])),
    style: pageStyle(sheet, { paper, print }, look),
    body: '<p>One</p><p style="break-before:page">Two</p>',
  });
  const { pdf } = await withTestPrinter((printer) => printer.print(page));
  return linesOf(pdf);
}

const shellHtml =
  '<!doctype html><html><head><title></title><style>/* styles */</style><style id="document"></style></head><body></body></html>';

async function linesOf(pdf: Uint8Array): Promise<Run[][]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: Run[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs: Run[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [left, top] = [item.transform[4], height - item.transform[5]];
        const right = width - left - item.width;
        const last = runs.at(-1);
        // Chromium paints words that a font's features part in pieces.
        const apart = last === undefined ? 0 : left - (width - last.right);
        if (last !== undefined && Math.abs(last.top - top) < 1 && apart > -2 && apart < 5) {
          const text = `${last.text}${apart > 1 ? ' ' : ''}${item.str}`;
          runs[runs.length - 1] = { ...last, text, right };
        } else runs.push({ text: item.str, left, top, right });
      }
      pages.push(runs);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

describe('a printed foot', () => {
  it('has its lines where they were set: inner at the binding side, the number outside, the middle between', async () => {
    const [right = [], left = []] = await printFoot({});
    const find = (runs: readonly Run[], text: string) => {
      const run = runs.find((one) => one.text === text);
      if (run === undefined)
        throw new Error(`No line reads "${text}": ${runs.map((one) => one.text).join(' | ')}`);
      return run;
    };
    const [outer, inner] = [(18 / 25.4) * 72, (20 / 25.4) * 72];
    expect(find(right, 'Engineering Manager').left).toBeCloseTo(inner, paperRounding);
    expect(find(right, 'Page 1 of 2').right).toBeCloseTo(outer, paperRounding);
    expect(find(left, 'Engineering Manager').right).toBeCloseTo(inner, paperRounding);
    expect(find(left, 'Page 2 of 2').left).toBeCloseTo(outer, paperRounding);
    const middle = find(right, address);
    expect(middle.left - inner).toBeCloseTo(middle.right - outer, paperRounding);
  });

  it.each(['vaarst', 'plain'] as const)('is as wide as it was measured, in the type of %s', async (brand) => {
    const own = [
      'AVATAR Toolworks (Holding) Ltd, registered in Wales 01234567',
      'Überprüfung für Tätigkeiten, Fußnote; naïve façade – “quoted” text…',
      'Ελληνικά και Кириллица в одной строке',
    ];
    const [right = []] = await printFoot({ own, release: [] }, { brand });
    const { measure } = sheetLook(brands[brand], 'en');
    for (const line of [...own, address]) {
      const run = right.find(({ text }) => text.replaceAll(' ', '') === line.replaceAll(' ', ''));
      if (run === undefined)
        throw new Error(`"${line}" was not printed: ${right.map(({ text }) => text).join(' | ')}`);
      const printed = 595.92 - run.left - run.right;
      const measured = measure(line) * 8;
      expect(printed / measured, line).toBeLessThan(1.005);
      expect(printed / measured, line).toBeGreaterThan(0.97);
    }
  });

  it('breaks an address behind a slash where it does not fit, and adds nothing to it', async () => {
    const long = `${address}/with/a/path/that/goes/on/and/on/until/no/sheet/of/paper/holds/it/in/one/line/any/more`;
    const [right = []] = await printFoot({ address: long });
    const pieces = right.filter(({ text }) => long.includes(text));
    expect(pieces.map(({ text }) => text).join('')).toBe(long);
    expect(pieces.length).toBe(2);
    expect(pieces[0]?.text.endsWith('/')).toBe(true);
  });
});

describe('the room for a foot', () => {
  const laid = (changes: Partial<Foot>, edition: Pick<Edition, 'paper' | 'print'>) =>
    laySheet(
      { orientation: 'portrait', margins, foot: { ...foot, ...changes } },
      edition,
      sheetLook(brands.vaarst, 'en').measure,
    );

  it('grows with its lines, and never falls below the margin that the page was given', () => {
    const edition = { paper: 'a4', print: 'standard' } as const;
    const heights = [0, 1, 2, 3].map(
      (count) => laid({ own: Array(count).fill('A line') }, edition).margins.foot,
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect((heights[3] ?? 0) - (heights[0] ?? 0)).toBeCloseTo((3 * 10 * 25.4) / 72, 0);
    expect(laid({ about: [], release: ['One'], address: '' }, edition).margins.foot).toBe(18);
  });

  it('leaves 8 mm to the edge below the last line, whatever the paper and size of print', () => {
    for (const paper of ['a4', 'a5', 'letter'] as const) {
      for (const print of ['standard', 'large'] as const) {
        const { margins: grown, foot: set, type } = laid({ own: ['One', 'Two', 'Three'] }, { paper, print });
        const below = grown.foot - grown.gap - (set.lines * type.leading * 25.4) / 72;
        expect(below, `${paper} ${print}`).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('grows at the head too, where the word of a draft stands', () => {
    const sheet: Sheet = {
      orientation: 'portrait',
      margins: { ...margins, top: 9 },
      foot: { ...foot, head: 'Draft' },
    };
    const { margins: grown } = laySheet(
      sheet,
      { paper: 'a5', print: 'standard' },
      sheetLook(brands.vaarst, 'en').measure,
    );
    expect(grown.top).toBeGreaterThan(9 + 5);
  });
});

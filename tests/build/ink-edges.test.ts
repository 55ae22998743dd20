import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DrawnSheet, drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { inkEdges } from '../../scripts/sheets/ink-edges.js';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { Orientation, PaperId } from '../../src/domain/paper.js';
import type { Edition } from '../../src/domain/plan.js';
import type { PrintSize } from '../../src/domain/print-size.js';
import { slideSheet } from '../../src/domain/slide-sheet.js';
import { products } from '../../src/products/index.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';
import { frameworkOf } from '../support/framework-of.js';
import { pdfPages } from '../support/pdf-text.js';

/** Nothing is printed nearer to an edge, in millimetres; and no foot nearer than the second. */
const [least, leastOfFoot] = [5, 8];
const dpi = 40;
/** What one pixel may take from either. */
const pixel = 25.4 / dpi;

const footLines = [
  'Cloudberry Instruments and Measurement (Holding) Limited, registered in Scotland under SC 0123456',
  'Registered office: Third Floor, Old Harbour Exchange, 128–134 Lower Granary Street, Leith EH6 0XX',
  'VAT GB 999 9999 73 · https://cloudberry.example/about/governance/statements/modern-slavery-act',
];
const foot = `foot:\n${footLines.map((line) => `  - "${line}"\n`).join('')}`;
const inter =
  'fonts: { text: { package: "@fontsource/inter" }, headings: { package: "@fontsource/inter" } }\n';
const tinted =
  'colours: { ink: "#102030", secondary: "#203A4C", paper: "#FBF3E4", accent: "#0B4F5C", tint: "#F2E3C4" }\n';
const brands = {
  long: {
    yaml: `extends: plain\nname: Cloudberry\n${inter}${foot}`,
    lines: footLines,
    paper: [255, 255, 255],
  },
  serif: { yaml: `extends: plain\nname: Cloudberry\n${foot}`, lines: footLines, paper: [255, 255, 255] },
  tinted: {
    yaml: `extends: plain\nname: Cloudberry\n${inter}${tinted}${foot}`,
    lines: footLines,
    paper: [251, 243, 228],
  },
  bare: { yaml: 'extends: plain\nname: Cloudberry\nfoot: []\n', lines: [], paper: [255, 255, 255] },
} as const satisfies Record<
  string,
  { yaml: string; lines: readonly string[]; paper: readonly [number, number, number] }
>;

interface Row {
  readonly brand: keyof typeof brands;
  readonly paper: PaperId;
  readonly orientation: Orientation;
  readonly print: PrintSize;
  readonly site: 'long' | 'short';
}

/** Each value of each axis meets each of every other, and the last has most to say in least room. Every row makes every product. */
const rows: readonly Row[] = [
  { brand: 'long', paper: 'a4', orientation: 'portrait', print: 'standard', site: 'long' },
  { brand: 'long', paper: 'a5', orientation: 'landscape', print: 'large', site: 'short' },
  { brand: 'long', paper: 'letter', orientation: 'landscape', print: 'standard', site: 'long' },
  { brand: 'serif', paper: 'a4', orientation: 'landscape', print: 'large', site: 'long' },
  { brand: 'serif', paper: 'a5', orientation: 'portrait', print: 'standard', site: 'long' },
  { brand: 'serif', paper: 'letter', orientation: 'portrait', print: 'standard', site: 'short' },
  { brand: 'tinted', paper: 'a4', orientation: 'portrait', print: 'standard', site: 'short' },
  { brand: 'tinted', paper: 'a5', orientation: 'landscape', print: 'standard', site: 'long' },
  { brand: 'tinted', paper: 'letter', orientation: 'portrait', print: 'large', site: 'long' },
  { brand: 'bare', paper: 'a4', orientation: 'landscape', print: 'standard', site: 'long' },
  { brand: 'bare', paper: 'a5', orientation: 'portrait', print: 'large', site: 'short' },
  { brand: 'bare', paper: 'letter', orientation: 'landscape', print: 'large', site: 'short' },
  { brand: 'long', paper: 'a5', orientation: 'portrait', print: 'large', site: 'long' },
];

/** Everything long that a foot, head, cover or slide may hold; and a draft, whose every page says so. */
const sites = {
  long: {
    title: 'Engineering Competency and Progression Framework of the Whole Measurement Group',
    url: 'https://handbook.cloudberry-instruments.example/people/engineering/progression',
    craft: 'Site Reliability and Infrastructure Engineering',
    levels: ['Level 1 (Staff Software Engineer)', 'Level 2 (Senior Principal Distinguished Architect)'],
    roles: ['Staff Software Engineer', 'Senior Principal Distinguished Architect'],
    status: 'draft',
    version: '2026.11-final-review',
  },
  short: {
    title: 'Ladder',
    url: '',
    craft: 'Cook',
    levels: ['Level 1', 'Level 2'],
    roles: ['Cook', 'Chef'],
    status: 'approved',
    version: '1',
  },
} as const;

function filesOf({ title, url, craft, levels, roles, status, version }: (typeof sites)[keyof typeof sites]) {
  const release = `version: "${version}"\neffective: 2026-09-01\nstatus: ${status}\n`;
  const statements =
    'I measure twice, say what I found, and help others to do the same.<br>I leave it better. ';
  const level = (number: number) =>
    `---\ntitle: ${levels[number - 1]}\nparent: ${craft} Craft\npermalink: /craft/level${number}/\n---\n# ${roles[number - 1]} - Level ${number}\n\nThe work of this level, in a sentence or two.\n\n| Area | Description |\n|---|---|\n${['Measuring', 'Telling', 'Mending'].map((area) => `| [${area}](/craft/#${area.toLowerCase()}) | ${statements} |\n`).join('')}`;
  return {
    '_config.yml': `title: ${title}\n${url === '' ? '' : `url: ${url}\n`}`,
    'index.md': `---\ntitle: ${title}\npermalink: /\n${release}---\n# ${title}\n\nWhat it is for.\n`,
    'craft/index.md': `---\ntitle: ${craft} Craft\npermalink: /craft/\n---\n# ${craft} Craft\n\nWe measure.\n\n## Measuring\n\nWith care.\n\n## Telling\n\nIn words.\n\n## Mending\n\nWhat broke.\n`,
    'craft/level1.md': level(1),
    'craft/level2.md': level(2),
  };
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

let scratch: string;

beforeAll(async () => {
  scratch = await scratchFolder();
  await write(join(scratch, 'long'), filesOf(sites.long));
  await write(join(scratch, 'short'), filesOf(sites.short));
  for (const [id, { yaml }] of Object.entries(brands)) {
    await write(join(scratch, 'look'), { [`brands/${id}/brand.yaml`]: yaml });
  }
});

afterAll(() => rm(scratch, { recursive: true }));

/** What of a sheet is too near to an edge, in words; `bleeds` may stand there. */
function tooNear(
  sheet: DrawnSheet,
  { paper, rail, name }: { paper: readonly [number, number, number]; rail: boolean; name: string },
): string[] {
  // A level's own title among slides stands on the dark, to the edges.
  const ground = rail ? cornerOf(sheet) : paper;
  if (rail) whiten(sheet, slideSheet.left, ground);
  const edges = inkEdges(sheet, { paper: ground });
  // The back of a chapter's last page.
  if (edges === undefined) return [];
  const wanted = { top: least, left: least, right: least, bottom: rail ? least : leastOfFoot };
  return (Object.keys(wanted) as (keyof typeof wanted)[])
    .filter((edge) => edges[edge] < wanted[edge] - pixel)
    .map((edge) => `${name}, page ${sheet.number}: ink ${edges[edge].toFixed(1)} mm from the ${edge} edge`);
}

/** The colour at the top right. */
function cornerOf({ columns, data }: DrawnSheet): readonly [number, number, number] {
  const at = (columns - 2) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Takes everything out that stands left of `limit`, in millimetres. */
function whiten({ columns, rows, width, data }: DrawnSheet, limit: number, paper: readonly number[]): void {
  const most = Math.floor((limit / width) * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < most; column += 1) data.set(paper, (row * columns + column) * 4);
  }
}

const planned = new Map<string, (typeof products)[number]>(products.map((product) => [product.id, product]));
const bare = (text: string) => text.replace(/[\s\u200b]/g, '');

describe('no ink comes near an edge', () => {
  it.each(rows)(
    'on $paper $orientation in $print print, in the brand "$brand", over titles that are $site',
    async ({ brand, paper, orientation, print, site }) => {
      const output = join(scratch, [brand, paper, orientation, print].join('-'));
      const report = await buildIn({
        folder: join(scratch, site),
        output,
        templates: [join(scratch, 'look'), ourTemplates],
        brands: [brand],
        papers: [paper],
        cardOrientation: orientation,
        prints: print === 'large' ? ['standard', 'large'] : ['standard'],
        products: ['handout', 'card', 'overview', 'card-set', 'slides', 'pack', 'advert'],
      });
      expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const made = report.artifacts.filter(
        ({ path, edition, product, craft, level }) =>
          path.endsWith('.pdf') &&
          (print === 'standard' || edition === 'large' || !planned.get(product)?.hasLargePrint) &&
          // The framework's pack holds the craft's, and the craft's deck those of its levels.
          !(product === 'pack' && craft !== null) &&
          !(product === 'slides' && level !== null),
      );
      expect(new Set(made.map(({ product }) => product)).size).toBe(7);
      const wrong: string[] = [];
      for (const { path, product } of made) {
        const pdf = await readFile(join(output, path));
        const rail = planned.get(product)?.bleeds?.includes('rail') === true;
        const look = { paper: brands[brand].paper, rail, name: path };
        wrong.push(...(await drawSheets(pdf, dpi, (sheet) => tooNear(sheet, look))).flat());
        if (rail) continue;
        // Every line of the brand's is on every page, whole.
        for (const [index, text] of (await pdfPages(pdf)).entries()) {
          if (text === '') continue;
          for (const line of brands[brand].lines) {
            if (!bare(text).includes(bare(line))) wrong.push(`${path}, page ${index + 1}: without "${line}"`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(['a4', 'a5', 'letter'] as const)('in the list of what changed, on %s', async (paper) => {
    const { brand } = await loadBrand('long', [join(scratch, 'look/brands'), `${ourTemplates}/brands`]);
    if (brand === undefined) throw new Error('The brand has errors.');
    const version = (statement: string) =>
      frameworkOf({
        crafts: [{ name: 'Cook', levels: [{ areas: { Tasting: [statement] } }] }],
      });
    const framework = version('I taste twice.');
    const comparison = compareFrameworks(
      { name: 'before', framework: version('I taste once.') },
      { name: 'after', framework },
    );
    const edition: Edition = {
      brand: 'long',
      paper,
      print: 'standard',
      cardOrientation: 'portrait',
      handoutRest: 'step',
      folder: '',
    };
    const renderer = makeRenderer(framework, brand, await readTemplates([ourTemplates]));
    const subject = {
      kind: 'comparison',
      comparison,
      detail: { pages: 'told', changes: 9 },
      command: 'diff',
    } as const;
    const page = renderer.render({ id: 'diff', template: 'diff', subject }, edition);
    const { pdf } = await withTestPrinter((printer) => printer.print(page));
    const look = { paper: brands.long.paper, rail: false, name: 'diff' };
    expect((await drawSheets(pdf, dpi, (sheet) => tooNear(sheet, look))).flat()).toEqual([]);
  });

  it('in any pair of brand, paper, orientation, size of print and titles that are missing here', () => {
    const axes = ['brand', 'paper', 'orientation', 'print', 'site'] as const;
    const values = (axis: (typeof axes)[number]) => [...new Set(rows.map((row) => row[axis]))];
    const missing = axes.flatMap((one, at) =>
      axes.slice(at + 1).flatMap((other) =>
        values(one).flatMap((a) =>
          values(other)
            .filter((b) => !rows.some((row) => row[one] === a && row[other] === b))
            .map((b) => `${a} ${b}`),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });
});

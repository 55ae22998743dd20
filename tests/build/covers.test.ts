import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

/** What a page shows 1 mm inside its four corners, as `r g b`, from the top left on in reading order. */
async function corners(pdf: Uint8Array): Promise<string[][]> {
  return drawSheets(pdf, 50, ({ columns, rows, data }) => {
    const inset = 2;
    return [
      [inset, inset],
      [columns - inset, inset],
      [inset, rows - inset],
      [columns - inset, rows - inset],
    ].map(([x = 0, y = 0]) => [0, 1, 2].map((at) => data[(y * columns + x) * 4 + at]).join(' '));
  });
}

const fill = '18 48 68';
const white = '255 255 255';

/** A picture that is red all over. */
function redPicture(): Buffer {
  const canvas = createCanvas(300, 200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c00000';
  context.fillRect(0, 0, 300, 200);
  return canvas.toBuffer('image/png');
}

const logo = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="14" viewBox="0 0 60 14"><rect width="60" height="14" fill="${colour}"/></svg>`;

const long = 'Site Reliability and Infrastructure Engineering for Measurement';
const crafts = [
  { name: long, levels: 22 },
  { name: 'Baking', levels: 1 },
];

let root: string;

beforeAll(async () => {
  root = await scratchFolder();
  const files: Record<string, string | Buffer> = {
    'site/_config.yml': 'title: Ways\nlang: en\n',
    'site/index.md':
      '---\ntitle: Ways\nversion: 2026.1\neffective: 2026-09-01\nstatus: draft\n---\n\n# Ways\n',
    'look/brands/filled/brand.yaml':
      'extends: plain\nname: Cloudberry\nlogo: { file: logo.svg, onDark: light.svg, alt: Cloudberry }\ncover: { fill: "#123044" }\n',
    'look/brands/filled/logo.svg': logo('#123044'),
    'look/brands/filled/light.svg': logo('#ffee00'),
    'look/brands/pictured/brand.yaml':
      'extends: plain\nname: Cloudberry\nfoot: [Cloudberry Limited]\ncover: { fill: "#123044", picture: photo.png }\n',
    'look/brands/pictured/photo.png': redPicture(),
    ...Object.fromEntries(
      crafts.flatMap(({ name, levels }, at) => [
        [
          `site/c${at}/index.md`,
          `---\ntitle: ${name}\nparent: Ways\npermalink: /c${at}\n---\n\n# ${name}\n\nWe look after it. And more.\n\n## Care\n\nTaken.\n`,
        ],
        ...Array.from({ length: levels }, (_, level) => [
          `site/c${at}/level${level + 1}.md`,
          `---\ntitle: Level ${level + 1}\nlevel: ${level + 1}\nparent: ${name}\npermalink: /c${at}/level${level + 1}\n---\n\n# Senior ${name} - Level ${level + 1}\n\n| Area | Description |\n|---|---|\n| Care | I take ${level}. |\n`,
        ]),
      ]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});

interface Packs {
  readonly framework: Buffer;
  readonly craft: Buffer;
}

const made = new Map<string, Promise<Packs>>();

/** The framework's pack and that of its first craft, in the brand as it is built once for all tests. */
function packs(brand: string, settings: Partial<Parameters<typeof buildIn>[0]> = {}): Promise<Packs> {
  const key = JSON.stringify([brand, settings]);
  const before = made.get(key);
  if (before !== undefined) return before;
  const now = makePacks(brand, settings);
  made.set(key, now);
  return now;
}

async function makePacks(brand: string, settings: Partial<Parameters<typeof buildIn>[0]>): Promise<Packs> {
  const output = join(await scratchFolder(), 'output');
  const report = await buildIn({
    folder: join(root, 'site'),
    output,
    templates: [join(root, 'look'), ourTemplates],
    brands: [brand],
    media: ['screen'],
    products: ['pack'],
    ...settings,
  });
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const read = (craft: string | null) =>
    readFile(join(output, report.artifacts.find((row) => row.craft === craft)?.path ?? ''));
  return { framework: await read(null), craft: await read('c0') };
}

const textOf = async (pdf: Uint8Array, page: number) =>
  ((await readPdf(pdf))[page - 1] ?? [])
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('a cover', () => {
  it.each([
    ['a4', 'standard'],
    ['a5', 'standard'],
    ['a5', 'large'],
  ] as const)('stands on one sheet of %s in %s print, however much it says', async (paper, print) => {
    for (const brand of ['plain', 'pictured']) {
      const { framework, craft } = await packs(brand, { papers: [paper], prints: [print] });
      for (const pdf of [framework, craft]) {
        const { outline } = await readFacts(pdf);
        expect(outline.slice(0, 2).map(({ title, page }) => [title, page])).toEqual([
          ['Cover', 1],
          ['Contents', 2],
        ]);
      }
    }
  });

  it('of a craft shows its ladder, and that of the framework each of its crafts', async () => {
    const { framework, craft } = await packs('plain');
    const ladder = await textOf(craft, 1);
    for (let number = 1; number <= 22; number += 1) expect(ladder).toContain(`${number} Senior Site`);
    const cover = await textOf(framework, 1);
    expect(cover).toContain('22 levels');
    expect(cover).toContain('Baking 1 level');
    for (const said of ['Draft', 'Version 2026.1', 'Effective September 1, 2026'])
      expect(cover).toContain(said);
  });

  it('and what divides crafts are filled to the edges in the brand’s colour, and nothing else', async () => {
    const { framework } = await packs('filled');
    const { outline } = await readFacts(framework);
    const dividers = outline.slice(2).flatMap(({ title, page }) => (title === 'Ways' ? [] : [page]));
    expect(dividers).toHaveLength(2);
    for (const [index, shown] of (await corners(framework)).entries()) {
      const isFilled = index === 0 || dividers.includes(index + 1);
      expect({ page: index + 1, shown }).toEqual({
        page: index + 1,
        shown: Array.from({ length: 4 }, () => (isFilled ? fill : white)),
      });
    }
  });

  it('on a dark fill has the logo that is made for one', async () => {
    const { craft } = await packs('filled');
    const [seen] = await drawSheets(craft, 50, ({ data }) => {
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add([...data.subarray(at, at + 3)].join(' '));
      return colours;
    });
    expect(seen?.has('255 238 0')).toBe(true);
  });

  it('with a picture has it to three edges, and its words on the fill', async () => {
    const { craft } = await packs('pictured');
    const [[first, second, ...below] = []] = await corners(craft);
    expect([first, second]).toEqual(['192 0 0', '192 0 0']);
    expect(below).toEqual([fill, fill]);
    expect(await textOf(craft, 1)).toContain('Cloudberry Limited');
  });

  it('passes veraPDF in every form', async ({ skip }) => {
    if (!(await canValidate())) skip('No Java runtime: veraPDF did not run.');
    const made = await Promise.all(
      ['filled', 'pictured'].map(async (brand) => [brand, (await packs(brand)).framework] as const),
    );
    expect(await validatePdfs(new Map(made))).toEqual([]);
  });
});

describe('what divides crafts', () => {
  it('is where the craft’s bookmark and its line of the contents lead; links to the craft lead behind it', async () => {
    const { framework } = await packs('plain');
    const { outline, links, destinations } = await readFacts(framework);
    const bookmark = outline.find(({ title }) => title === long);
    const page = bookmark?.page ?? 0;
    expect(await textOf(framework, page)).toMatch(/We look after it\. And more\. 22 levels/);
    expect(bookmark?.kids.slice(0, 2).map((kid) => kid.page)).toEqual([page + 1, expect.any(Number)]);
    const line = links.find((link) => link.page === 2 && link.text.startsWith(long));
    expect(line?.target).toEqual({ kind: 'page', page });
    expect(line?.text).toBe(`${long} ${page}`);
    expect(links.find((link) => link.page === 1 && link.text === long)?.target).toEqual({
      kind: 'page',
      page: page + 1,
    });
    expect(destinations.find(({ name }) => name === 'c0')?.page).toBe(page + 1);
  });
});

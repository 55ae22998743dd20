import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { fillOfPages } from '../../scripts/sheets/fill-of-pages.js';
import type { PaperId } from '../../src/domain/paper.js';
import type { PrintSize } from '../../src/domain/print-size.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';

/** So many words, none of them the name of anything. */
function words(count: number): string {
  const some =
    'We write down what was agreed so that all may find it again and say when it no longer holds'.split(' ');
  const text = Array.from({ length: count }, (_, index) => some[index % some.length]);
  return text.map((word, index) => (index % some.length === some.length - 1 ? `${word}.` : word)).join(' ');
}

const areas = ['Care', 'Craft', 'Reach', 'Pace', 'Depth', 'Trust', 'Order', 'Voice'];
const table = (rows: readonly (readonly [string, readonly number[]])[]) =>
  ['| Area | Description |', '|---|---|']
    .concat(rows.map(([name, statements]) => `| ${name} | ${statements.map(words).join('<br>')} |`))
    .join('\n');
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const short = table([
  ['Craft', [30, 20]],
  ['Reach', [24]],
]);

/** What is hard to break, by the rank of the level that holds it. */
const shapes: Readonly<Record<string, string>> = {
  Single: table(areas.map((name) => [name, [50]])),
  Nested: `## Care\n\n${many(7, () => `- ${words(18)}\n${many(6, () => `  - ${words(16)}\n    - ${words(9)}\n`).join('')}`).join('')}\n## Craft\n\n- ${words(20)}\n`,
  Ordered: `## Care\n\n${many(24, (at) => `${at + 1}. ${words(40)}`).join('\n')}\n\n## Craft\n\n- ${words(20)}\n`,
  Opened: `## Care\n\n<details><summary>More about it</summary>${many(26, () => `<p>${words(55)}</p>`).join('')}</details>\n\n## Craft\n\n- ${words(20)}\n`,
  Endless: table([
    ['Care', [1500]],
    ['Craft', [30, 20]],
  ]),
  Longest: table([
    ['Care', many(47, () => 50)],
    ['Craft', [3]],
    ['Reach', [1]],
  ]),
  Coded: `## Care\n\n- ${words(20)}\n\n\`\`\`\n${many(90, (at) => `step ${at}`).join('\n')}\n\`\`\`\n\n## Craft\n\n> ${words(900)}\n`,
  Tabled: `## Care\n\n| When | What |\n|---|---|\n${many(34, (at) => `| Week${at} | ${words(38)} |`).join('\n')}\n\n## Craft\n\n- ${words(20)}\n`,
  Led: `${many(5, () => words(88)).join('\n\n')}\n\n${short}`,
  Headed: `${words(150)}\n\n${table(areas.slice(0, 4).map((name) => [name, [30, 110, 80]]))}\n\n### After\n\n${words(300)}\n\n### Later\n\n${words(12)}`,
};

async function writeFramework(): Promise<string> {
  const folder = join(await scratchFolder(), 'framework');
  await mkdir(folder, { recursive: true });
  const craft = areas.map((name, index) => `## ${name}\n\n${words(index === 1 ? 900 : 40)}.\n`).join('\n');
  const pages = {
    'index.md': '---\ntitle: Ways\npermalink: /w\nhas_children: true\n---\n\n# Ways\n\nHello.\n',
    'craft.md': `---\ntitle: Making\npermalink: /w/making\nparent: Ways\n---\n\n# Making\n\nWe make.\n\n${craft}`,
    ...Object.fromEntries(
      Object.entries(shapes).map(([rank, text], index) => [
        `level${index + 1}.md`,
        `---\ntitle: Level ${index + 1} (${rank})\npermalink: /w/making/level${index + 1}\nparent: Making\n---\n\n# ${rank} Maker - Level ${index + 1}\n\nI begin.\n\n${text}\n`,
      ]),
    ),
  };
  for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
  return folder;
}

interface Printed {
  readonly path: string;
  readonly pages: Awaited<ReturnType<typeof fillOfPages>>;
}

/** Templates with a brand whose foot takes all the height that a foot may. */
async function longFoot(): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'brands/footed'), { recursive: true });
  const lines = ['one', 'two', 'three'].map(
    (line) => `  - Line ${line} of what this bakery has to say at the foot of a page`,
  );
  await writeFile(join(folder, 'brands/footed/brand.yaml'), `extends: plain\nfoot:\n${lines.join('\n')}\n`);
  return folder;
}

async function printed(
  paper: PaperId,
  print: PrintSize,
  top: number,
  foot: 'short' | 'long' = 'short',
): Promise<Printed[]> {
  const output = await scratchFolder();
  const settings = { products: ['handout', 'overview'], papers: [paper], prints: [print] } as const;
  const own = foot === 'long' ? { templates: [await longFoot(), ourTemplates], brands: ['footed'] } : {};
  const report = await buildIn({ folder: await writeFramework(), output, ...settings, ...own });
  return Promise.all(
    report.artifacts.map(async ({ path }) => ({
      path,
      pages: await fillOfPages(await readFile(join(output, path)), { top }),
    })),
  );
}

const heads = new Set([
  ...areas,
  'Area',
  'Description',
  'Area Description',
  'Areas',
  'The ladder',
  'After',
  'Later',
  'Next rung',
]);

describe.each([
  { paper: 'a4', print: 'standard', foot: 'short', top: 16, least: 0.6 },
  { paper: 'a5', print: 'standard', foot: 'short', top: 12, least: 0.6 },
  { paper: 'letter', print: 'standard', foot: 'long', top: 16, least: 0.6 },
  { paper: 'a4', print: 'large', foot: 'long', top: 18, least: 0.6 },
  // 17 lines a page: an area's name and summary with two lines of what it begins take 44 % of it.
  { paper: 'a5', print: 'large', foot: 'short', top: 12, least: 0.5 },
  { paper: 'a5', print: 'large', foot: 'long', top: 12, least: 0.5 },
] as const)(
  'whatever an area holds, on $paper in $print print with a $foot foot',
  ({ paper, print, foot, top, least }) => {
    let files: Printed[];
    beforeAll(async () => {
      files = await printed(paper, print, top, foot);
    });
    const pagesOf = () =>
      files.flatMap(({ path, pages }) =>
        pages.map((page, index) => ({
          at: `${path}, page ${index + 1}`,
          ...page,
          last: page.last,
          isLast: index === pages.length - 1,
        })),
      );

    test('every level and the craft is made', () => {
      expect(files).toHaveLength(Object.keys(shapes).length + 1);
    });

    test('no page is blank', () => {
      for (const { at, words: count } of pagesOf()) expect(count, at).toBeGreaterThan(0);
    });

    test('no head is left alone at the foot of a page', () => {
      for (const { at, last } of pagesOf())
        expect(heads.has(last.replaceAll(/\s+/g, ' ')) && last, `last line of ${at}`).toBe(false);
    });

    test('pages before the last are at least 60 % full, but where a page is too short for it', () => {
      for (const { at, fill, isLast } of pagesOf())
        if (!isLast) expect(fill, at).toBeGreaterThanOrEqual(least);
    });
  },
);

test('eight areas of one statement of fifty words take one page', async () => {
  const files = await printed('a4', 'standard', 16);
  expect(files.find(({ path }) => path.includes('single'))?.pages).toHaveLength(1);
});

test.each([
  ['a4', 'standard'],
  ['a5', 'standard'],
  ['a4', 'large'],
  ['a5', 'large'],
] as const)(
  'contents on %s in %s print never leave a craft without its first levels',
  async (paper, print) => {
    const output = await scratchFolder();
    const folder = join(await scratchFolder(), 'framework');
    const crafts = many(14, (craft) => ({ name: `Craft${craft}`, levels: 1 + ((craft * 5) % 4) }));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.md'),
      '---\ntitle: Ways\npermalink: /w\nhas_children: true\n---\n\n# Ways\n',
    );
    for (const { name, levels } of crafts) {
      const at = `permalink: /w/${name}`;
      await writeFile(
        join(folder, `${name}.md`),
        `---\ntitle: ${name}\n${at}\nparent: Ways\n---\n\n# ${name}\n`,
      );
      for (const level of many(levels, (index) => index + 1))
        await writeFile(
          join(folder, `${name}-${level}.md`),
          `---\ntitle: Level ${level} (Rank${level})\n${at}/level${level}\nparent: ${name}\n---\n\n# ${name} Rank${level} - Level ${level}\n\nI begin.\n`,
        );
    }
    const report = await buildIn({ folder, output, products: ['pack'], papers: [paper], prints: [print] });
    const pack = report.artifacts.find(({ craft }) => craft === null);
    const pages = await fillOfPages(await readFile(join(output, pack?.path ?? '')));
    const contents = pages.filter(
      ({ text }) =>
        text.some((line) => /Rank\d/.test(line)) && text.filter((line) => /^Craft\d+$/.test(line)).length > 1,
    );
    expect(contents.length).toBeGreaterThan(print === 'large' ? 1 : 0);
    for (const { text } of contents) {
      const lines = text.filter((line) => !/^\d+$/.test(line));
      expect(lines.at(-1), lines.join(', ')).not.toMatch(/^Craft\d+$/);
    }
  },
);

test('heads of columns are read aloud and not seen where areas stand one above the other', async () => {
  const output = await scratchFolder();
  const folder = await writeFramework();
  await buildIn({ folder, output, products: ['handout'], papers: ['a5'], prints: ['large'] });
  const pdf = await readFile(join(output, 'making/making-level1-single-large-handout.pdf'));
  const runs = (await readPdf(pdf)).flatMap((page, index) =>
    page.map((run) => ({ ...run, page: index + 1 })),
  );
  const heads = runs.filter(({ text }) => text === 'Area' || text === 'Description');
  expect(heads.map(({ text }) => text)).toEqual(['Area', 'Description']);
  await drawSheets(pdf, 72, ({ number, columns, data }) => {
    for (const { x, y, size } of heads.filter(({ page }) => page === number))
      for (let row = Math.floor(y - size); row < y; row += 1)
        for (let column = Math.floor(x); column < x + 20; column += 1)
          expect(data[(row * columns + column) * 4]).toBe(255);
  });
});

test('in large print statements stand as far from what stands over them as from one another, on A5 too', async () => {
  const output = await scratchFolder();
  const folder = await writeFramework();
  const statements = '| Area | Description |\n|---|---|\n| Care | I weigh.<br>I knead. |\n';
  await writeFile(
    join(folder, 'level1.md'),
    `---\ntitle: Level 1 (Junior)\npermalink: /w/making/level1\nparent: Making\n---\n\n# Junior Maker - Level 1\n\n${statements}`,
  );
  await buildIn({ folder, output, products: ['handout'], papers: ['a5'], prints: ['large'] });
  const runs = (
    await readPdf(await readFile(join(output, 'making/making-level1-junior-large-handout.pdf')))
  ).flat();
  const down = (word: string) => runs.find(({ text }) => text.includes(word))?.y ?? 0;
  const above = Math.max(...runs.map(({ y }) => y).filter((y) => y < down('I weigh.') - 1));
  expect(down('I weigh.') - above).toBeCloseTo(down('I knead.') - down('I weigh.'), 0);
});

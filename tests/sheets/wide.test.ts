import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { inkEdges } from '../../scripts/sheets/ink-edges.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const long =
  'Backstubenverantwortung Teigruhezeitenplanung Sauerteigführungskenntnis Ofentemperaturregelung Rohstoffbeschaffungswege Lehrlingsunterweisung Verkaufsraumgestaltung Haltbarkeitsbeurteilung Reinigungsplanerstellung'.split(
    ' ',
  );
const table = (heads: readonly string[]) =>
  [heads, heads.map(() => '---'), heads.map((_, at) => (at % 2 === 0 ? 'yes' : 'now and then'))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const quoted = (text: string) => text.replaceAll(/^/gm, '> ');
const unbroken = 'abcdefghijklmnopqrstuvwxyz'.repeat(9);
const address = `https://bakery.example/${'handbook-of-the-night-shift/'.repeat(6)}${unbroken}`;

/** What is wider than any page of ours, by the rank of the level that holds it. */
const shapes: Readonly<Record<string, string>> = {
  Plain: 'Nothing wide.',
  Tabled: table(long),
  Quoted: `${quoted(table(long))}\n\n- An item\n\n${table(long.slice(1)).replaceAll(/^/gm, '  ')}`,
  Coded: `\`\`\`\n${unbroken}\n${address}\n\`\`\`\n\nAnd \`${unbroken}\` in a line.`,
  Linked: `[A link](${address}) and ${address} itself.`,
  Pictured: `![An oven](wide.svg)\n\n<img src="wide.svg" alt="An oven" width="4000" height="90">\n\n| Oven | Word |\n|---|---|\n| ![An oven](wide.svg) | ${unbroken} |`,
  Worded: `- ${unbroken}\n\n> ${unbroken}\n\n<dl><dt>${unbroken}</dt><dd>${unbroken}</dd></dl>`,
};
const wide =
  '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="300" viewBox="0 0 3000 300"><path d="M20 20H2980V280H20z" fill="none" stroke="#333" stroke-width="20"/></svg>';

type DrawnSheet = Parameters<typeof inkEdges>[0];

/** Without the tab that stands 5 mm inside the sheet: a surface in either margin that is higher than any letter. */
function withoutTab(sheet: DrawnSheet): DrawnSheet {
  const { columns, rows, width } = sheet;
  const data = sheet.data.slice();
  const at = (mm: number) => Math.round((mm / width) * columns);
  const isSolid = (from: number, to: number, y: number) =>
    Array.from({ length: to - from }, (_, x) => data[(y * columns + from + x) * 4] ?? 255).every(
      (red) => red < 200,
    );
  for (const [from, to] of [
    [6.2, 7.8],
    [width - 7.8, width - 6.2],
  ] as const) {
    const ofTab = Array.from({ length: rows }, (_, y) => y).filter((y) => isSolid(at(from), at(to), y));
    if (ofTab.length < at(20)) continue;
    for (let y = Math.min(...ofTab) - 1; y <= Math.max(...ofTab) + 1; y += 1) {
      data.fill(255, (y * columns + at(from - 1.6)) * 4, (y * columns + at(to + 1.6)) * 4);
    }
  }
  return { ...sheet, data };
}

async function frameworkWith(levels: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await scratchFolder(), 'framework');
  await mkdir(folder, { recursive: true });
  const pages = {
    'wide.svg': wide,
    'index.md': `---\ntitle: Bakery\npermalink: /b\nhas_children: true\n---\n\n# Bakery\n\nHello.\n\n${table(long)}\n`,
    'craft.md': `---\ntitle: Baking\npermalink: /b/baking\nparent: Bakery\n---\n\n# Baking\n\nWe bake.\n\n## Dough\n\nIt rises.\n\n${table(long)}\n`,
    ...Object.fromEntries(
      Object.entries(levels).map(([rank, text], index) => [
        `level${index + 1}.md`,
        `---\ntitle: Level ${index + 1} (${rank})\npermalink: /b/baking/level${index + 1}\nparent: Baking\n---\n\n# ${rank} Baker - Level ${index + 1}\n\nI begin.\n\n## Dough\n\n- I knead.\n\n${text}\n`,
      ]),
    ),
  };
  for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
  return folder;
}

describe.each([
  { paper: 'a4', print: 'standard' },
  { paper: 'a5', print: 'standard' },
  { paper: 'letter', print: 'large' },
  { paper: 'a5', print: 'large' },
] as const)('what is wider than $paper in $print print', ({ paper, print }) => {
  test('is broken to fit, and nothing is printed smaller or lost for it', async () => {
    const output = await scratchFolder();
    const report = await buildIn({
      folder: await frameworkWith(shapes),
      output,
      products: ['handout', 'overview', 'pack'],
      papers: [paper],
      prints: [print],
    });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.artifacts).toHaveLength(Object.keys(shapes).length + 3);
    const sizes = new Set<number>();
    for (const { path } of report.artifacts) {
      const pdf = await readFile(join(output, path));
      const runs = (await readPdf(pdf)).flat();
      for (const { size } of runs.filter(({ text }) => text === 'I knead.')) sizes.add(size);
      const text = runs.flatMap((run) => run.text.split(/\s+/)).join('');
      if (/tabled|quoted|overview/.test(path))
        for (const word of long.slice(1)) expect(text, path).toContain(word);
      if (/coded|worded/.test(path)) expect(text, path).toContain(unbroken);
      for (const edges of await drawSheets(pdf, 40, (sheet) => inkEdges(withoutTab(sheet))))
        if (edges !== undefined) expect(Math.min(edges.left, edges.right), path).toBeGreaterThan(8);
    }
    // Sizes of ours are halves of a point; what Chromium prints smaller for its width is any.
    for (const size of sizes)
      expect(Math.abs(size * 2 - Math.round(size * 2)), `${size} pt`).toBeLessThan(0.03);
    expect(Math.min(...sizes)).toBeGreaterThan(8.9);
  });
});

test('columns that take no more than an even share of the width keep their words whole', async () => {
  const output = await scratchFolder();
  const row = `| Three | We look at each other’s work within a day. | ${unbroken} |`;
  const folder = await frameworkWith({
    Mixed: `| Level | Responsibility | Where to read on |\n|---|---|---|\n${row}`,
  });
  await buildIn({ folder, output, products: ['handout'], papers: ['a5'], prints: ['large'] });
  const runs = (
    await readPdf(await readFile(join(output, 'baking/baking-level1-mixed-large-handout.pdf')))
  ).flat();
  const texts = runs.map(({ text }) => text);
  for (const word of ['Level', 'Three', 'Responsibility']) expect(texts).toContain(word);
});

test('a table that no page can hold is an error at its page, and stops only the files that need it', async () => {
  const heads = Array.from({ length: 60 }, (_, index) => `Column${index}`);
  const output = await scratchFolder();
  const folder = await frameworkWith({ Plain: 'Nothing wide.', Endless: table(heads) });
  const report = await buildIn({ folder, output, products: ['handout', 'overview', 'pack'], papers: ['a5'] });
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ code: 'wider-than-page', place: { file: 'level2.md' } });
  expect(errors[0]?.what).toMatch(
    /^On "Endless Baker.*" the table "Column0 Column1 .*…" stands \d+ mm out over the side of its page\.$/,
  );
  expect(report.artifacts.map(({ product }) => product).sort()).toEqual(['handout', 'overview']);
  expect(report.failed).toEqual([]);
});

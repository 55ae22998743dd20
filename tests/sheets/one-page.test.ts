import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { fillOfPages } from '../../scripts/sheets/fill-of-pages.js';
import type { HandoutRest } from '../../src/domain/handout-rest.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const areas = ['Dough', 'Ovens', 'People', 'Shop', 'Night'];

/** A statement of its own words, so that none is lost unseen. */
const statement = (level: string, area: string, index: number) =>
  `I ${area.toLowerCase()} what ${level} asks for in number ${index}, and write down for the next shift how it went and why.`;

/** So many statements an area; the last level is the top. */
const levels = { Short: 2, Middling: 4, Long: 5, Longest: 6, Top: 9 } as const;
type Rank = keyof typeof levels;

async function bakery(): Promise<string> {
  const folder = join(await scratchFolder(), 'framework');
  await mkdir(folder, { recursive: true });
  const craft = areas.map((area) => `## ${area}\n\nWhat ${area.toLowerCase()} is for us.\n`).join('\n');
  const pages = {
    '_config.yml': 'url: https://bakery.example\nbaseurl: /handbook\n',
    'index.md': '---\ntitle: Bakery\npermalink: /b\nhas_children: true\n---\n\n# Bakery\n\nHello.\n',
    'craft.md': `---\ntitle: Baking\npermalink: /b/baking\nparent: Bakery\n---\n\n# Baking\n\nWe bake.\n\n${craft}`,
    ...Object.fromEntries(
      Object.entries(levels).map(([rank, count], index) => [
        `level${index + 1}.md`,
        `---\ntitle: Level ${index + 1} (${rank})\npermalink: /b/baking/level${index + 1}\nparent: Baking\nsummary: ${rank} in a line.\n---\n\n# ${rank} Baker - Level ${index + 1}\n\nI begin early.\n\n| Area | Description |\n|---|---|\n${areas
          .map((area) => `| ${area} | ${range(count, (at) => statement(rank, area, at)).join('<br>')} |`)
          .join('\n')}\n`,
      ]),
    ),
  };
  for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
  return folder;
}

function range<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

async function handouts(rest: HandoutRest): Promise<(rank: Rank) => Promise<Buffer>> {
  const output = await scratchFolder();
  await buildIn({ folder: await bakery(), output, products: ['handout'], handoutRest: rest });
  return (rank) => {
    const number = Object.keys(levels).indexOf(rank) + 1;
    return readFile(join(output, `baking/baking-level${number}-${rank.toLowerCase()}-handout.pdf`));
  };
}

const told = (pages: Awaited<ReturnType<typeof fillOfPages>>) => pages.map(({ text }) => text.join(' '));

describe('a handout', () => {
  let pdfOf: (rank: Rank) => Promise<Buffer>;
  beforeAll(async () => {
    pdfOf = await handouts('step');
  });

  test.each(['Short', 'Middling', 'Long'] as const)(
    'of a %s level stands whole on one page',
    async (rank) => {
      const pages = await fillOfPages(await pdfOf(rank));
      expect(pages).toHaveLength(1);
      const [text] = told(pages);
      for (const area of areas) {
        for (const each of range(levels[rank], (at) => statement(rank, area, at)))
          expect(text).toContain(each);
      }
      expect(text).not.toContain('The step to');
    },
  );

  test('of a longest level uses its second page for what the next level asks for', async () => {
    const pages = await fillOfPages(await pdfOf('Longest'));
    expect(pages).toHaveLength(2);
    const [, second] = told(pages);
    expect(second).toContain('The step to Level 5 (Top)');
    for (const area of areas.slice(0, 2)) expect(second).toContain(statement('Top', area, 1));
    expect(second).not.toContain(statement('Top', 'Night', 9));
    expect(second).toContain('Read on: bakery.example/handbook/b/baking/level5');
    expect(pages[1]?.fill).toBeGreaterThan(0.8);
  });

  test('of the top level says so, and shows no step', async () => {
    const text = told(await fillOfPages(await pdfOf('Top'))).join(' ');
    expect(text).toContain('This is the top rung of the Baking ladder.');
    expect(text).not.toContain('The step to');
  });

  test('names the rungs below and above, and leads to its newest version by a link and a code', async () => {
    const pdf = await pdfOf('Middling');
    const [text] = told(await fillOfPages(pdf));
    expect(text).toContain('Rung below 1 Short Baker Next rung 3 Long Baker Long in a line.');
    expect(text).toContain('Is this still the newest?');
    const address = 'https://bakery.example/handbook/b/baking/level2';
    const codes = await drawSheets(
      pdf,
      300,
      ({ data, columns, rows }) => jsqr.default(data, columns, rows)?.data,
    );
    expect(codes).toEqual([address]);
    const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const annotations = await page.getAnnotations();
    const urls = annotations.map(({ url }) => url);
    const alts = JSON.stringify(await page.getStructTree());
    await task.destroy();
    expect(urls).toContain(address);
    expect(alts).toContain('QR code that opens bakery.example/handbook/b/baking/level2');
    const linked = annotations
      .filter(({ url }) => url === address)
      .map(({ contentsObj }) => contentsObj?.str);
    expect(linked).toContain(
      'QR code that opens bakery.example/handbook/b/baking/level2 Is this still the newest?',
    );
  });
});

test.each([
  { rest: 'evidence', says: 'My evidence' },
  { rest: 'nothing', says: undefined },
] as const)('the rest of a second page holds $rest', async ({ rest, says }) => {
  const pdf = await (await handouts(rest))('Longest');
  const pages = await fillOfPages(pdf);
  expect(pages).toHaveLength(2);
  const [, second] = told(pages);
  for (const words of ['The step to', 'My evidence', 'Notes']) {
    if (words === says) expect(second).toContain(words);
    else expect(second).not.toContain(words);
  }
});

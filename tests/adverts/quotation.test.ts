import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DrawnSheet, drawSheets } from '../../scripts/sheets/draw-sheets.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const words = 'I mind the oven and say what it does when nobody looks at it for a while. ';

/** Goes on overleaf, in its introduction or in its one area, by paragraphs of three lines, which do not split. */
const long = {
  introduction: { intro: `${words.repeat(2)}\n\n`.repeat(17), statements: '- I bake.' },
  area: { intro: 'I bake.', statements: `- ${words.repeat(2)}\n`.repeat(21) },
};

async function sheetsOf({ intro, statements }: { intro: string; statements: string }): Promise<DrawnSheet[]> {
  const [folder, output] = [await scratchFolder(), await scratchFolder()];
  await mkdir(join(folder, 'baker'));
  await writeFile(
    join(folder, 'baker/index.md'),
    '---\ntitle: Baker Craft\n---\n# Baker Craft\n\n## Dough\n\nAll of it.\n',
  );
  await writeFile(
    join(folder, 'baker/level1.md'),
    `---\ntitle: Level 1\nparent: Baker Craft\n---\n# Baker - Level 1\n\n${intro}\n\n## Dough\n\n${statements}\n`,
  );
  const { artifacts, diagnostics } = await buildIn({ folder, output, products: ['advert'] });
  const pdf = artifacts.find(({ path }) => path.endsWith('.pdf'));
  if (pdf === undefined) throw new Error(diagnostics.map(({ what }) => what).join('\n'));
  return drawSheets(await readFile(join(output, pdf.path)), 100, (sheet) => sheet);
}

/** The last row, in millimetres, above the foot, on which some pixel is as asked for. */
function lastRow(
  { data, columns, rows, height }: DrawnSheet,
  isAsked: (red: number, blue: number, x: number) => boolean,
): number {
  const millimetres = height / rows;
  for (let y = Math.floor(rows - 17 / millimetres); y > 0; y--) {
    for (let x = 0; x < columns; x++) {
      const at = 4 * (y * columns + x);
      if (isAsked(data[at] ?? 255, data[at + 2] ?? 255, x / columns)) return y * millimetres;
    }
  }
  return 0;
}

test.each(Object.entries(long))(
  'the rule beside a quotation that goes on overleaf ends with the text: %s',
  async (_, level) => {
    const sheets = await sheetsOf(level);
    expect(sheets).toHaveLength(2);
    const [first] = sheets;
    if (first === undefined) return;
    // The accent is the one colour; text is to its right.
    const rule = lastRow(first, (red, blue, x) => blue - red > 40 && x < 0.4);
    const text = lastRow(first, (red, blue, x) => red < 100 && blue - red < 20 && x > 0.4);
    expect(text).toBeGreaterThan(180);
    expect(Math.abs(rule - text)).toBeLessThan(2.5);
  },
);

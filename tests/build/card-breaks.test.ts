import { expect, test } from 'vitest';
import type { Orientation, PaperId } from '../../src/domain/paper.js';
import { readPdf } from '../print/read-pdf.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { frameworkOf } from '../support/framework-of.js';
import { renderLevel } from '../support/render-sketch.js';
import { prose } from '../support/sample-words.js';

/** Lines of a statement in each column that it stands in. */
type Lines = readonly number[];

interface SetArea {
  readonly name: number;
  /** The column of its name, and of every statement's lines. */
  readonly head: number;
  readonly statements: readonly { readonly first: number; readonly lines: Lines }[];
}

/** Every word says whose it is, so that each printed line tells its statement. */
async function printCard(
  areas: readonly (readonly number[])[],
  look: { paper: PaperId; orientation: Orientation },
): Promise<readonly SetArea[]> {
  const tagged = (area: number, at: number, words: number) =>
    prose(words, 'en', area * 7 + at)
      .split(' ')
      .map((word) => `${area}q${at}z${word}`)
      .join(' ');
  const level = {
    intro: [prose(12)],
    areas: Object.fromEntries(
      areas.map((sizes, area) => [`Area number${area}`, sizes.map((words, at) => tagged(area, at, words))]),
    ),
  };
  const framework = frameworkOf({ crafts: [{ name: 'Engineer', levels: [level] }] });
  const { pdf, fit } = await withTestPrinter(async (printer) =>
    printer.print(await renderLevel(framework, 'card', look)),
  );
  if (fit.kind !== 'card') throw new Error('It is no card.');
  const [runs = []] = await readPdf(pdf);
  const left = Math.min(...runs.map(({ x }) => x));
  const width = { a4: 595, a5: 420, letter: 612 }[look.paper];
  const height = { a4: 842, a5: 595, letter: 792 }[look.paper];
  const across = look.orientation === 'portrait' ? width : height;
  // Beside them stands the index at the edge of the sheet: 16 mm, of A5 13.
  const right = look.paper === 'a5' ? 37 : 45;
  // Columns stand 6 mm apart.
  const pitch = (across - left - right + 17) / fit.density.columns;
  const column = (x: number) => Math.floor((x - left + 2) / pitch);
  return areas.map((sizes, area) => ({
    name: area,
    head: column(runs.find(({ text }) => text.includes(`number${area}`))?.x ?? Number.NaN),
    statements: sizes.flatMap((_, at) => {
      const lines = new Map<number, Set<number>>();
      for (const { text, x, y } of runs) {
        if (!text.includes(`${area}q${at}z`)) continue;
        const own = lines.get(column(x)) ?? new Set();
        lines.set(column(x), own.add(Math.round(y)));
      }
      const sorted = [...lines].toSorted(([one], [other]) => one - other);
      const [first] = sorted;
      return first === undefined ? [] : [{ first: first[0], lines: sorted.map(([, own]) => own.size) }];
    }),
  }));
}

const sheets = (['a4', 'a5', 'letter'] as const).flatMap((paper) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({ paper, orientation })),
);

/** Words of each statement: one endless area, many short statements, few long ones, and a mixture. */
const shapes = {
  'one area': [Array.from({ length: 26 }, (_, at) => 9 + ((at * 5) % 13))],
  'short statements': Array.from({ length: 3 }, (_, area) =>
    Array.from({ length: 22 }, (__, at) => 7 + ((area + at * 3) % 9)),
  ),
  'long statements': Array.from({ length: 3 }, (_, area) => [70, 40 + area * 9, 95, 33]),
  'a mixture': Array.from({ length: 7 }, (_, area) => [11, 60 - area * 4, 17, 24 + area, 45]),
  'more than fits': Array.from({ length: 5 }, (_, area) => [
    80,
    12,
    64 + area,
    31,
    90,
    20,
    75,
    44,
    71,
    60,
    33,
    58,
  ]),
} as const;

test.each(sheets)(
  'columns of a card on $paper $orientation split no statement badly, nor an area',
  async (look) => {
    let splits = 0;
    for (const [shape, areas] of Object.entries(shapes)) {
      for (const { name, head, statements } of await printCard(areas, look)) {
        const where = `${shape}, area ${name}: ${JSON.stringify(statements)}`;
        const [opening] = statements;
        if (opening !== undefined) {
          expect(opening.first, where).toBe(head);
          // However the area splits, a whole statement stands below its name, unless it has more than six lines.
          if (opening.lines.reduce((sum, count) => sum + count) <= 6) {
            expect(opening.lines, where).toHaveLength(1);
          }
        }
        for (const { lines } of statements.filter((each) => each.lines.length > 1)) {
          expect(
            lines.reduce((sum, count) => sum + count),
            where,
          ).toBeGreaterThan(4);
          expect(Math.min(...lines), where).toBeGreaterThanOrEqual(2);
        }
        const columns = new Set(statements.flatMap(({ first, lines }) => lines.map((_, at) => first + at)));
        splits += Math.max(0, columns.size - 1);
      }
    }
    expect(splits).toBeGreaterThan(0);
  },
);

import { papers } from '../domain/paper.js';
import type { Edition } from '../domain/plan.js';
import type { MeasureText } from '../fonts/measure-text.js';

/** How the crafts of a framework stand on its cover. */
export interface CraftGrid {
  /** Small ladders with names and numbers of levels; names alone; or neither, of so many crafts that no page holds them. */
  readonly form: 'ladders' | 'names' | 'none';
  readonly columns: number;
}

/**
 * The fewest columns in which all crafts fit the page below its title: ladders first, in a grid about as wide as high.
 * Heights are reckoned from how many lines the longest name takes; `styles/cover.css` shares out the rest.
 *
 * @param width of the page's text, millimetres
 * @param pictured whether the upper half of the page is a picture's, below which there is no room for ladders
 * @param measure text of one em
 */
export function craftGrid(
  {
    title,
    names,
  }: { readonly title: { readonly text: string; readonly size: number }; readonly names: readonly string[] },
  { paper, print }: Pick<Edition, 'paper' | 'print'>,
  {
    width,
    measure,
    pictured,
  }: { readonly width: number; readonly measure: MeasureText; readonly pictured: boolean },
): CraftGrid {
  const { others, name, line, ladder, gap, between, columns } =
    measures[print][paper === 'a5' ? 'small' : 'usual'];
  /** With a little to spare for where lines break. */
  const linesOf = (text: string, size: number, room: number) =>
    Math.ceil((measure(text) * size * point * 1.25) / room);
  const room =
    papers[paper].height * (pictured ? 0.56 : 1) -
    others -
    linesOf(title.text, title.size, width) * title.size * 1.08 * point;
  const heightOf = (count: number, each: number, between_: number) => {
    const column = (width - (count - 1) * between) / count;
    const lines = Math.max(0, ...names.map((text) => linesOf(text, name, column)));
    const rows = Math.ceil(names.length / count);
    return rows * (lines * line + each) + (rows - 1) * between_;
  };
  const square = Math.min(Math.ceil(Math.sqrt(names.length)), columns.most);
  const all = Array.from({ length: columns.most - columns.least + 1 }, (_, at) => columns.least + at);
  const drawn = all.find((count) => count >= square && heightOf(count, ladder, gap) <= room);
  if (drawn !== undefined && !pictured) return { form: 'ladders', columns: drawn };
  const named = all.find((count) => heightOf(count, 0, namesGap) <= room);
  return named === undefined ? { form: 'none', columns: 1 } : { form: 'names', columns: named };
}

/** Millimetres in a point; and between two names that stand alone, as in `styles/cover.css`. */
const point = 25.4 / 72;
const namesGap = 2.4;

/**
 * As in `styles/cover.css` and `styles/large.css`, in millimetres but for the name's size, in points. `others` is all of
 * the page's height that is neither title nor crafts; `ladder` what a craft has besides its name, at the least.
 */
const measures = {
  standard: {
    usual: {
      others: 106,
      name: 10,
      line: 4.6,
      ladder: 15,
      gap: 8,
      between: 9,
      columns: { least: 2, most: 5 },
    },
    small: { others: 76, name: 9, line: 4.1, ladder: 12, gap: 5, between: 6, columns: { least: 2, most: 4 } },
  },
  large: {
    usual: {
      others: 134,
      name: 16,
      line: 7.8,
      ladder: 18,
      gap: 8,
      between: 9,
      columns: { least: 1, most: 2 },
    },
    small: {
      others: 100,
      name: 16,
      line: 7.8,
      ladder: 10,
      gap: 5,
      between: 6,
      columns: { least: 1, most: 2 },
    },
  },
} as const;

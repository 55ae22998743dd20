import type { Direction } from '../domain/direction.js';
import type { Orientation } from '../domain/paper.js';

/** Sheets of text, as an Excel workbook holds them. No cell is ever a formula, a number or a date: what begins with `=` is text. */
export interface Workbook {
  /** The first that is not hidden is the one that opens. */
  readonly sheets: readonly WorkSheet[];
}

export interface WorkSheet {
  /** Made one that Excel allows, and that no other sheet has. */
  readonly name: string;
  /** Nobody sees it, nor is it offered to be shown: for what a program reads back. Left out for a sheet that is seen. */
  readonly hidden?: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** From the right to the left: the first column stands at the right. */
  readonly direction: Direction;
  /** The row of heads, from 0: it and all above it stay when the others move, and are printed on every page. Left out for none. */
  readonly heads?: number;
  /** How many columns stay at the side. */
  readonly frozenColumns?: number;
  /** Whether the heads have buttons to sort and filter by. */
  readonly filter?: boolean;
  readonly choices?: readonly Choice[];
  /** Only cells of the look `answer` may be changed; there is no password. */
  readonly isLocked?: boolean;
  readonly print: {
    readonly paper: SheetPaper;
    readonly orientation: Orientation;
    /** At the left of every page's foot; the page's number stands at the right. */
    readonly foot: string;
  };
}

export interface SheetColumn {
  /** In characters of the text's size. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface SheetCell {
  /** Lines stand apart by `\n`. */
  readonly text: string;
  readonly look: CellLook;
}

/**
 * `title` of a sheet, `note` around a table, `head` of a column, `name` of a row, `text` in a table, `answer` to be filled
 * in, `line` to be filled in that stands outside of the table.
 */
export const cellLooks = ['text', 'title', 'note', 'head', 'name', 'answer', 'line'] as const;

export type CellLook = (typeof cellLooks)[number];

/** Words to choose from in some cells of a column; others may be written there after a warning. Rows and columns from 0. */
export interface Choice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly words: readonly string[];
}

/** What sheets are printed on, by the numbers that they have in office files (ECMA-376 part 1, §18.3.1.63). */
export const sheetPapers = { a4: 9, a5: 11, letter: 1, a3: 8, tabloid: 3, a2: 66 } as const;

export type SheetPaper = keyof typeof sheetPapers;

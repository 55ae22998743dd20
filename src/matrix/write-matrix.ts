import { craftMatrix } from '../compare/craft-matrix.js';
import type { Brand } from '../domain/brand.js';
import type { MatrixForm } from '../domain/craft-matrix.js';
import { writeCsv } from '../domain/csv.js';
import { directionOf } from '../domain/direction.js';
import type { Craft } from '../domain/framework.js';
import { type PaperId, postersBeside } from '../domain/paper.js';
import type { Words } from '../domain/words/words-in.js';
import type { OfficeFacts } from '../office/document-properties.js';
import type { CellLook } from '../xlsx/workbook.js';
import { writeXlsx } from '../xlsx/write-xlsx.js';
import { matrixTable } from './matrix-table.js';

/** What a table is written with besides its text. */
export interface MatrixLook {
  readonly brand: Brand;
  readonly words: Words;
  readonly paper: PaperId;
  /** At the foot of what is printed: whose it is and from when. */
  readonly foot: string;
}

/** A craft as a file for programs that calculate. The same craft gives the same bytes. */
export function writeMatrix(
  craft: Craft,
  form: MatrixForm,
  facts: OfficeFacts,
  { brand, words, paper, foot }: MatrixLook,
): Uint8Array {
  const table = matrixTable(craftMatrix(craft), words);
  if (form === 'csv') return new TextEncoder().encode(writeCsv(table));
  const [poster] = postersBeside(paper);
  const sheet = {
    name: craft.name,
    direction: directionOf(facts.language),
    columns: (table[0] ?? []).map((_, column) => ({ width: widths[column] ?? levelWidth })),
    rows: table.map((row, at) => row.map((text, column) => ({ text, look: lookOf(at, column) }))),
    heads: 0,
    frozenColumns: 1,
    print: { paper: poster === 'a3' ? 'a3' : 'tabloid', orientation: 'landscape', foot },
  } as const;
  return writeXlsx({ sheets: [sheet] }, brand, facts);
}

/** In characters: of the area and of what it means; a level's statements take a little under fifty a line. */
const widths = [24, 34];
const levelWidth = 46;

function lookOf(row: number, column: number): CellLook {
  if (row === 0) return 'head';
  return column === 0 ? 'name' : 'text';
}

import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { PersonRow } from '../domain/person.js';
import { plainLetters } from '../domain/plain-letters.js';
import { collectProblems, type Problems } from '../model/problem.js';
import { csvSeparator } from '../model/text/csv-separator.js';
import { decodeTable } from '../model/text/decode-table.js';
import { columnsOf, type ListColumns } from './columns.js';

/** What a list of people says; no rows where it cannot be read as one. */
export interface ReadPeople {
  readonly rows: readonly PersonRow[];
  readonly found: readonly Diagnostic[];
}

/**
 * Reads a list of people: CSV whose first row names its columns, separated by commas, semicolons or tabs, in any encoding
 * that spreadsheet programs write.
 *
 * @param file absolute path of the list, for what is said of it
 */
export function readPeople(bytes: Uint8Array, file: string): ReadPeople {
  const problems = collectProblems();
  const rows = rowsOf(decodeTable(bytes), file, problems);
  return { rows, found: problems.found };
}

interface Record {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string, file: string, problems: Problems): PersonRow[] {
  const records = recordsOf(text, file, problems);
  if (records === undefined) return [];
  const [head, ...rest] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (head === undefined || rest.length === 0) {
    problems.add(
      'people-empty',
      { file, line: 1, column: 1 },
      {
        what: 'The list names nobody.',
        why: 'Nothing is made, and nothing that was made before is removed.',
        fix: 'Write a row for each person below a row with the columns: name, craft, level, next level, manager, locale.',
      },
    );
    return [];
  }
  const columns = columnsOf(head.cells, { file, line: head.line, column: 1 }, problems);
  const heads = head.cells.findLastIndex((cell) => cell !== '') + 1;
  return columns === undefined ? [] : rest.map((record) => rowOf(record, { columns, heads, file }));
}

function rowOf(
  { line, cells }: Record,
  { columns, heads, file }: { readonly columns: ListColumns; readonly heads: number; readonly file: string },
): PersonRow {
  const { at, further } = columns;
  const cell = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
  const whole = [cell(at.first), cell(at.last)].filter((part) => part !== '').join(' ');
  return {
    place: { file, line, column: 1 },
    name: cell(at.name) || whole,
    craft: cell(at.craft),
    level: cell(at.level),
    next: cell(at.next),
    manager: cell(at.manager),
    locale: cell(at.locale),
    id: cell(at.id),
    columns: new Map(further.map(({ name, at: index }) => [name, cell(index)])),
    // Spreadsheet programs write empty ones.
    surplus: cells.slice(heads).filter((each) => each !== '').length,
  };
}

/** The rows with their cells; undefined for what is no CSV, since cells after the fault would be somebody else's. */
function recordsOf(written: string, file: string, problems: Problems): Record[] | undefined {
  const { text, separator, skipped } = separated(written);
  const lines: number[] = [];
  try {
    const records: string[][] = parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      // A quote in the midst of words is a quote.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1024 * 1024,
      cast: (value, { index, lines: line }) => {
        if (index === 0) lines.push(line + skipped - (value.split('\n').length - 1));
        return tidy(value);
      },
    });
    return records.map((cells, index) => ({ line: lines[index] ?? 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines + skipped : 1;
    // What the parser says quotes the row, and a name with it.
    problems.add(
      'people-broken',
      { file, line, column: 1 },
      {
        what: 'From this row on the list is no CSV.',
        why: 'Cells after it would be read as somebody else’s, so nothing is made.',
        fix: 'Close each quotation mark, write one within a cell twice, and put a cell that holds one in quotation marks.',
      },
    );
    return undefined;
  }
}

/** What separates the cells: as a first line `sep=;` says, else as the first row shows. */
function separated(written: string): { text: string; separator: string; skipped: number } {
  const said = /^sep=(.)\n/i.exec(written);
  if (said !== null) return { text: written.slice(said[0].length), separator: said[1] ?? ',', skipped: 1 };
  return { text: written, separator: csvSeparator(written), skipped: 0 };
}

/**
 * A cell on one line, in letters that fonts have. Marks that turn the direction of what follows are left out: they would
 * make a name look like another, and all around it.
 */
function tidy(value: string): string {
  return plainLetters(value.normalize('NFC').replace(turning, '')).replace(/\s+/gu, ' ').trim();
}

/** Marks of direction, annotations between lines, and spaces that have no width; joiners of letters and emoji stay. */
const turning =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e001f}]/gu;

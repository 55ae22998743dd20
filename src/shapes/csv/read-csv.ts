import { CsvError, parse } from 'csv-parse/sync';
import type { Problems } from '../../model/problem.js';
import { csvSeparator } from '../../model/text/csv-separator.js';
import type { PageText } from '../../model/text/page-text.js';
import { placedValue } from '../data/placed-value.js';

/** Rows of cells; rows in which nothing stands are left out. The words of a cell stand where they were written. */
export type CsvRows = readonly (readonly PageText[])[];

/** In characters: what a spreadsheet program would still open. */
const mostCells = 200_000;

/**
 * CSV as rows of cells, whatever separates them: commas, semicolons or tabs. Cells may hold quotes and lines. What is broken
 * is reported at its line, and nothing of the file is taken.
 */
export function readCsv(text: PageText, problems: Problems): CsvRows {
  const csv = text.mapped.text;
  const offsetAt = bytesToOffsets(csv);
  const ends: number[] = [];
  try {
    const records = parse(csv, {
      delimiter: csvSeparator(csv),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote in the midst of words is a quote.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1024 * 1024,
      cast: (value, { bytes }) => {
        if (ends.length >= mostCells) throw new TooManyCells();
        ends.push(offsetAt(bytes));
        return value;
      },
    });
    let [done, at] = [0, 0];
    const rows = records.map((record) =>
      record.map((value) => {
        const end = ends[at] ?? csv.length;
        const cell = placedValue(value, text.slice(done, end));
        at += 1;
        done = end;
        return cell;
      }),
    );
    return rows.filter((row) => row.some(({ mapped }) => mapped.text.trim() !== ''));
  } catch (error) {
    report(error, text, problems);
    return [];
  }
}

class TooManyCells extends Error {}

function report(error: unknown, text: PageText, problems: Problems): void {
  if (error instanceof TooManyCells) {
    problems.add('bad-data', text.place(0), {
      what: `This file has more than ${mostCells.toLocaleString('en')} cells.`,
      why: 'No framework is that large, so it is left out.',
      fix: 'Leave it out of the folder, or keep only the rows of the framework.',
    });
    return;
  }
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error.lines === 'number' ? error.lines : 1;
  problems.add('bad-data', text.place(offsetOfLine(text.mapped.text, line)), {
    what: `This is not CSV: ${error.message.replace(/\.?$/, '.')}`,
    why: 'Cells after it would be read wrongly, so nothing of the file is taken.',
    fix: 'Write a quotation mark within a cell twice, and put a cell that holds one in quotation marks.',
  });
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line && at >= 0; count += 1) at = text.indexOf('\n', at) + 1 || text.length;
  return Math.min(at, Math.max(0, text.length - 1));
}

/** The parser counts bytes of UTF-8, and asks in order. */
function bytesToOffsets(text: string): (bytes: number) => number {
  let [offset, passed] = [0, 0];
  return (bytes) => {
    while (passed < bytes && offset < text.length) {
      const code = text.codePointAt(offset) ?? 0;
      passed += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      offset += code < 0x10000 ? 1 : 2;
    }
    return offset;
  };
}

import type { Row } from '../block.js';
import { type BlockReading, isAfterBoundary } from '../block-reading.js';
import { isDivided } from '../is-divided.js';
import { check, isAtEnd, type Scanner, scan } from '../scanner.js';
import { tableCells } from '../table-cells.js';
import { isBeforeBoundary } from './is-before-boundary.js';

const hasPipe = '(?:\\||.*?[^\\\\\\n]\\|)';
const tableLine = new RegExp(`${hasPipe}.*?\\n`, 'y');
const tableStart = new RegExp(` {0,3}(?=[^ \\t\\r\\n\\f\\v])${hasPipe}.*?\\n`, 'y');
const separator = /([+|: \t-]*?-[+|: \t-]*?)[ \t]*\n/y;
const footSeparator = /[+|: \t=]*?=[+|: \t=]*?[ \t]*\n/y;
const rowLine = /(.*?)[ \t]*\n/y;
const dashesBelow = /(?=[+: \t-]*\|)[+|: \t-]*-[+|: \t-]*\n/y;

/** Whether a line of cells and a line of dashes stand here: a table, though text stands right above. */
export function startsHeadedTable(scanner: Scanner): boolean {
  const head = check(scanner, tableStart)?.[0];
  if (head === undefined) return false;
  return check({ text: scanner.text, at: scanner.at + head.length }, dashesBelow) !== undefined;
}

type Part = 'head' | 'body' | 'foot';

/**
 * A table as kramdown reads it, whose head, bodies and foot lines of dashes and of `=` divide. kramdown wants an empty
 * line above and below; one with a head is a table for us without, as its author meant it, and we say so.
 */
export function readTable(reading: BlockReading): boolean {
  if (check(reading, tableStart) === undefined) return false;
  const isHeaded = startsHeadedTable(reading);
  const isAfter = isAfterBoundary(reading);
  if (!isAfter && !isHeaded) return false;
  const from = reading.at;
  const read = scanTable(reading);
  const isBefore = isBeforeBoundary(reading);
  const { rows, alignments } = read;
  const isTable =
    (isBefore || isHeaded) &&
    rows.some(({ part }) => part === 'body') &&
    isDivided(reading.text.slice(from, reading.at - 1));
  if (!isTable) {
    reading.at = from;
    const waits = reading.blocks.at(-1);
    // kramdown gave it to the table that was none.
    if (waits?.kind === 'attributes' && waits.waiting) waits.lost = true;
    return false;
  }
  const crowded = !isAfter || !isBefore;
  reading.blocks.push({ kind: 'table', rows, alignments, crowded, from, to: reading.at });
  return true;
}

function scanTable(reading: BlockReading) {
  const start = reading.at;
  const hasLeadingPipe = /^\s*\|/.test(check(reading, tableLine)?.[0] ?? '');
  scan(reading, separator);
  const rows: Row[] = [];
  let open: Row['cells'][] = [];
  let alignments: ('left' | 'right' | 'center' | undefined)[] = [];
  let isAligned = false;
  let hasFoot = false;
  let body = 0;
  const close = (part: Part, force: boolean) => {
    if (hasFoot && part === 'body' && !force) return;
    rows.push(...open.map((cells) => ({ cells, part, body })));
    if (part === 'body') body += 1;
    open = [];
  };
  while (!isAtEnd(reading) && check(reading, tableLine) !== undefined) {
    const at = reading.at;
    const dashes = scan(reading, separator);
    if (dashes !== undefined) {
      if (open.length === 0) continue;
      if (isAligned || hasFoot) close('body', false);
      else {
        close('head', false);
        alignments = alignmentsOf(dashes[1] ?? '');
        isAligned = alignments.length > 0;
      }
    } else if (scan(reading, footSeparator) !== undefined) {
      if (open.length > 0) close('body', true);
      hasFoot = true;
    } else {
      const line = scan(reading, rowLine)?.[1] ?? '';
      open.push(tableCells(line, at - start, hasLeadingPipe));
    }
  }
  if (open.length > 0) close(hasFoot ? 'foot' : 'body', false);
  return { rows, alignments };
}

function alignmentsOf(dashes: string) {
  return [...dashes.matchAll(/[ \t]?(:?)-+(:?)[ \t]?/g)].map(([, left, right]) =>
    left === '' ? (right === '' ? undefined : 'right') : right === '' ? 'left' : 'center',
  );
}

import type { ArtifactRow, BuildReport } from '../domain/build-report.js';
import { compareDiagnostics, type Diagnostic } from '../domain/diagnostic.js';
import { allPrintable, withoutOrders } from '../domain/printable.js';
import { count, diagnosticLines, painter } from './diagnostic-lines.js';
import type { ReportOptions } from './reporter.js';

/** What a round of a build that stays must be told of besides. */
export interface RoundOptions extends ReportOptions {
  /** When it was done, as in `12:03:04`. */
  readonly time: string;
  /** What was wrong in the round before: it is not said again. */
  readonly known: readonly Diagnostic[];
}

/** Groups of files that a line names one by one; of more it counts the products. */
const mostNamed = 4;

/** A line of what a round wrote, below the lines of what is wrong since. */
export function roundAsText(said: BuildReport, options: RoundOptions): string {
  const result = allPrintable(said);
  const { cwd, colour, time, milliseconds, known } = options;
  const paint = painter(colour);
  const before = new Set(known.map(asKey));
  const now = new Set(said.diagnostics.map(asKey));
  const fresh = result.diagnostics.filter((_, at) => {
    const diagnostic = said.diagnostics[at];
    return diagnostic !== undefined && !before.has(asKey(diagnostic));
  });
  const mended = known.filter((diagnostic) => !now.has(asKey(diagnostic))).length;
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  const still = [
    errors === 0 ? '' : paint('red', count(errors, 'error')),
    errors === result.diagnostics.length
      ? ''
      : paint('yellow', count(result.diagnostics.length - errors, 'warning')),
    mended === 0 ? '' : paint('green', `${mended} mended`),
    result.failed.length === 0 ? '' : paint('red', `${count(result.failed.length, 'file')} not made`),
  ].filter((part) => part !== '');
  const lines = [
    ...diagnosticLines(fresh.toSorted(compareDiagnostics), { folder: result.folder, cwd, paint }),
    ...result.failed.map(({ path, reason }) => `${paint('red', 'not made')} ${path}: ${reason}`),
    `${paint('dim', time)} ${madeInWords(result, options)} ${paint('dim', `in ${(milliseconds / 1000).toFixed(1)} s`)}${still.length === 0 ? '' : ` (${still.join(', ')})`}`,
  ];
  return withoutOrders(`${lines.join('\n')}\n`);
}

function asKey({ code, place, what }: Diagnostic): string {
  return JSON.stringify([code, place, what]);
}

function madeInWords({ artifacts, removed }: BuildReport, options: ReportOptions): string {
  const written = artifacts.filter(({ state }) => state === 'written');
  const groups = new Map<string, ArtifactRow[]>();
  for (const row of written) {
    const of = row.craft === null ? 'all' : row.level === null ? row.craft : `${row.craft} ${row.level}`;
    groups.set(of, [...(groups.get(of) ?? []), row]);
  }
  const named =
    groups.size <= mostNamed
      ? [...groups].map(([of, rows]) => `${of}: ${inWords(rows, options)}`).join('; ')
      : inWords(written, options);
  const gone = removed.length === 0 ? '' : `${count(removed.length, 'file')} removed`;
  return [named, gone].filter((part) => part !== '').join('; ') || 'nothing to write';
}

/** `handout, card, 2 packs`, in the order of the products' names. */
function inWords(rows: readonly ArtifactRow[], { names }: ReportOptions): string {
  return Object.entries(names)
    .flatMap(([id, { name, plural }]) => {
      const { length } = rows.filter(({ product }) => product === id);
      return length === 0 ? [] : [length === 1 ? name : `${length} ${plural}`];
    })
    .join(', ');
}

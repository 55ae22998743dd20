import { writeCsv } from '../domain/csv.js';
import type { LevelOfCraft } from '../domain/level-step.js';
import type { PersonRow } from '../domain/person.js';

/** The report in the folder of the packs: with them, since it names people as they do. */
export const peopleReportName = 'people-report.csv';

/** What became of a person's file. */
export type PackResult =
  | 'made'
  | 'unchanged'
  /** Something was wrong; the file of an earlier run stays. */
  | 'not made'
  /** The run was narrowed to others, or the row says again what one above it says. */
  | 'left out'
  /** Nobody on the list has the folder any more. */
  | 'removed'
  /** The same, but somebody changed the file, so it was not removed. */
  | 'kept';

/** One line of the report. */
export interface PackOutcome {
  /** Undefined for what an earlier list asked for. */
  readonly row: PersonRow | undefined;
  /** Undefined where the row could not be placed. */
  readonly at: (LevelOfCraft & { readonly next: LevelOfCraft | undefined }) | undefined;
  readonly folder: string;
  /** Empty where there is none. */
  readonly file: string;
  /** 0 where nothing was made. */
  readonly pages: number;
  readonly result: PackResult;
  readonly message: string;
}

/** The whole run as CSV, a line for each file of each person. No cell is a formula. */
export function peopleReport(outcomes: readonly PackOutcome[]): string {
  const head = ['name', 'craft', 'level', 'next level', 'folder', 'file', 'pages', 'result', 'message'];
  return writeCsv([head, ...outcomes.map(cellsOf)]);
}

/** As the list says it where it could not be placed. */
function cellsOf({ row, at, folder, file, pages, result, message }: PackOutcome): string[] {
  return [
    row?.name ?? '',
    at?.craft.name ?? row?.craft ?? '',
    at?.level.label ?? row?.level ?? '',
    at === undefined ? (row?.next ?? '') : (at.next?.level.label ?? ''),
    folder,
    file,
    pages === 0 ? '' : String(pages),
    result,
    message,
  ];
}

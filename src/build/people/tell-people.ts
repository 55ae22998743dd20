import type { ArtifactRow, BuildReport, ManifestRow } from '../../domain/build-report.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { ListedPerson, People, Person } from '../../domain/person.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import { type Share, shareOf } from '../../domain/share.js';
import { type PackOutcome, peopleReport, peopleReportName } from '../../people/people-report.js';
import type { Output } from '../../write/open-output.js';

/** What making the packs of people brought. */
interface MadePacks {
  readonly artifacts: readonly PlannedArtifact[];
  /** Paths that were not even tried. */
  readonly refused: readonly string[];
  readonly rows: readonly ArtifactRow[];
  readonly failed: BuildReport['failed'];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Whether a file of an earlier run is none of this run's concern: of somebody whose row is on the list and could not be made,
 * or of another share.
 */
export function isOfOthers(
  { listed }: People,
  share: Share | undefined,
): (row: Pick<ManifestRow, 'path'>) => boolean {
  const folders = new Set(listed.flatMap(({ folder, person }) => (person === undefined ? folder : [])));
  const isMine = (folder: string) => share === undefined || shareOf(folder, share.of) === share.index;
  return ({ path }) => folders.has(folderOf(path)) || !isMine(folderOf(path));
}

/**
 * Writes what became of everyone on the list, and of what earlier lists asked for, beside the packs.
 *
 * @param keep as for `finish` of the output
 */
export function tellPeople(
  people: People,
  made: MadePacks,
  output: Output,
  keep: (row: ManifestRow) => boolean,
): void {
  const tell = teller(made);
  const gone = output.foresee(keep);
  const rows = [
    ...people.listed.flatMap(tell),
    ...gone.removed.map((path) => outcomeOfGone(path, 'removed', '')),
    ...gone.changed.map((path) => outcomeOfGone(path, 'kept', ' Somebody changed it since it was made.')),
  ];
  const companion = { path: peopleReportName, of: peopleReportName };
  output.putCompanion(companion, Buffer.from(peopleReport(rows)));
}

function outcomeOfGone(path: string, result: 'removed' | 'kept', more: string): PackOutcome {
  const message = `Nothing on the list asks for this file any more.${more}`;
  return { row: undefined, at: undefined, folder: folderOf(path), file: path, pages: 0, result, message };
}

function teller(made: MadePacks): (listed: ListedPerson) => PackOutcome[] {
  const rows = new Map(made.rows.map((row) => [row.path, row]));
  const reasons = new Map(made.failed.map(({ path, reason }) => [path, reason]));
  const refused = new Set(made.refused.map(folderOf));
  const said = new Map<string, string[]>();
  for (const { place, what, fix } of made.diagnostics) {
    const key = `${place.file}:${place.line}`;
    said.set(key, [...(said.get(key) ?? []), `${what} ${fix}`]);
  }
  const planned = new Map<Person, PlannedArtifact[]>();
  for (const artifact of made.artifacts) {
    const { person } = artifact;
    if (person !== undefined) planned.set(person, [...(planned.get(person) ?? []), artifact]);
  }
  return ({ row, folder, person }) => {
    const told = said.get(`${row.place.file}:${row.place.line}`) ?? [];
    const common = { row, at: person, folder, pages: 0 };
    const own = person === undefined ? [] : (planned.get(person) ?? []);
    if (own.length === 0) {
      // A row that says again what one above it says has no folder of its own.
      const isLeftOut = person === undefined ? folder === '' && row.name !== '' : !refused.has(folder);
      return [{ ...common, file: '', result: isLeftOut ? 'left out' : 'not made', message: told.join(' ') }];
    }
    return own.map(({ path: file }): PackOutcome => {
      const done = rows.get(file);
      if (done !== undefined) {
        const result = done.state === 'unchanged' ? 'unchanged' : 'made';
        return { ...common, file, pages: done.pages, result, message: told.join(' ') };
      }
      const reason = reasons.get(file) ?? 'A page that it is made from has an error.';
      return { ...common, file, result: 'not made', message: [...told, reason].join(' ') };
    });
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

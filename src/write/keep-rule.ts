import { advertsFolder } from '../domain/advert.js';
import type { Audience } from '../domain/audience.js';
import type { ManifestRow } from '../domain/build-report.js';

/** What a build left out, on purpose or because of errors. */
export interface LeftOut {
  /** Whether a narrowed build (`--product`, `--craft`, `--level`) was not about this file. */
  isOutside(row: ManifestRow): boolean;
  /** Paths of artifacts that were wanted and could not be made. */
  readonly stopped: ReadonlySet<string>;
  /** Files of the framework that have errors; a page that cannot be read may not even be planned any more. */
  readonly broken: ReadonlySet<string>;
  /** What was made: an earlier file of the same thing under another name, such as a draft's, is outdated. */
  readonly made: readonly ManifestRow[];
  /** Whom the build is for: it says nothing about files for others. */
  readonly audience: Audience;
}

/** Which artifacts of an earlier build stay: an error stops only what it touches, and its last good files are kept. */
export function keepRule({
  isOutside,
  stopped,
  broken,
  made,
  audience,
}: LeftOut): (row: ManifestRow) => boolean {
  const renewed = new Set(made.map(identity));
  return (row) =>
    // Exactly what was wanted and could not be made, whatever else was made of the same level.
    stopped.has(row.path) ||
    row.audience !== audience ||
    (!renewed.has(identity(row)) && (isOutside(row) || row.sources.some((file) => broken.has(file))));
}

/** What a file is about, whatever its name says of version and status. */
function identity({ path, product, craft, level, brand, paper, edition, sources }: ManifestRow): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const form = path.slice(path.lastIndexOf('.'));
  // A level may be advertised twice at the same time, each time in several forms.
  const adverts = sources.filter((file) => file.startsWith(`${advertsFolder}/`));
  // And it may be compared with several others.
  const compared = product === 'step-up' || product === 'promotion' ? sources : [];
  return JSON.stringify([folder, product, craft, level, brand, paper, edition, form, adverts, compared]);
}

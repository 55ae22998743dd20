import type { ManifestRow } from '../domain/build-report.js';

/** What a build left out, on purpose or because of errors. */
export interface LeftOut {
  /** Whether `--product`, `--craft` or `--level` narrowed the build. */
  readonly narrowed: boolean;
  /** Paths of artifacts that were wanted and could not be made. */
  readonly stopped: ReadonlySet<string>;
  /** Files of the framework that have errors; a page that cannot be read may not even be planned any more. */
  readonly broken: ReadonlySet<string>;
}

/** Which artifacts of an earlier build stay: an error stops only what it touches, and its last good files are kept. */
export function keepRule({ narrowed, stopped, broken }: LeftOut): (row: ManifestRow) => boolean {
  return (row) => narrowed || stopped.has(row.path) || row.sources.some((file) => broken.has(file));
}

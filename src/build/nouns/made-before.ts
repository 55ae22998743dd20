import type { ArtifactRow } from '../../domain/build-report.js';
import type { Fit } from '../../domain/page.js';

/** What the last round of a build that stays made, by path: a file of the same key that nobody touched is not made again. */
export type MadeBefore = Map<string, MadeFile>;

export interface MadeFile {
  /** Names everything that can change its bytes. */
  readonly key: string;
  readonly row: ArtifactRow;
  readonly fit: Fit;
  /** Tells that the file on the disk is the one that was written. */
  readonly stamp: string;
}

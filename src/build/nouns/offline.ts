import type { PackText } from '../../bundle/pack-text.js';
import type { Audience } from '../../domain/audience.js';
import type { ManifestRow } from '../../domain/build-report.js';
import type { Framework } from '../../domain/framework.js';
import type { Edition, PlannedArtifact } from '../../domain/plan.js';
import type { Templates } from '../../domain/templates.js';
/** What is known of the files that an index page leads to and an offline pack holds. */
export interface Offline {
  readonly framework: Framework;
  readonly templates: Templates;
  readonly audience: Audience;
  /** What an earlier pack said, to tell what changed since. */
  readonly since: PackText | undefined;
  /** The files of an edition that lie in the output folder now, by paths relative to the edition's own. */
  beside(edition: Edition): readonly ManifestRow[];
  /** What is known of a file that this build has written so far; undefined for one that it has not. */
  rowOf(artifact: PlannedArtifact): ManifestRow | undefined;
  /** A file with its bytes: from the output folder when this build wrote it, else made. */
  fileOf(artifact: PlannedArtifact): Promise<PackedFile>;
}

/** A file as a pack holds it. */
export interface PackedFile {
  readonly row: ManifestRow;
  readonly bytes: Uint8Array;
}

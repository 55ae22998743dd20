import type { ArtifactRow } from '../../domain/build-report.js';
import type { Fit } from '../../domain/page.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import type { Assignment } from '../nouns/assignment.js';
import type { Made, Workshop } from '../nouns/workshop.js';
import { artifactFacts } from '../reports/make-report.js';
import { keyOfArtifact } from './make-artifact.js';

/** Puts files into the output folder; of a build that stays, those that the round before made are not made again. */
export interface FilesMadeBefore {
  /** How the file settled that lies there as the round before wrote it and would be made the same; undefined for none. */
  fitOf(artifact: PlannedArtifact, shop: Workshop): Fit | undefined;
  /** Keeps the file that lies there; undefined when somebody touched it. */
  keep(artifact: PlannedArtifact): ArtifactRow | undefined;
  put(artifact: PlannedArtifact, made: Made, shop: Workshop): ArtifactRow;
}

export function filesMadeBefore({ before, output, settings, artifacts }: Assignment): FilesMadeBefore {
  // Of names that are gone, as after many titles, nothing stays; what an error stops is looked up in the cache once it is mended.
  const wanted = new Set(artifacts.map(({ path }) => path));
  for (const path of before?.keys() ?? []) if (!wanted.has(path)) before?.delete(path);
  return {
    fitOf(artifact, shop) {
      const known = before?.get(artifact.path);
      if (known === undefined || settings.keepHtml) return undefined;
      return keyOfArtifact(artifact, shop) === known.key ? known.fit : undefined;
    },
    keep(artifact) {
      const known = before?.get(artifact.path);
      if (known === undefined) return undefined;
      const { row, fit, stamp } = known;
      const now = { ...row, ...artifactFacts(artifact, { pages: row.pages, fit }) };
      return output.keep(now, stamp) ? { ...now, state: 'unchanged' } : undefined;
    },
    put(artifact, made, shop) {
      const row = output.put(artifactFacts(artifact, made), made.bytes);
      const key = before === undefined ? undefined : keyOfArtifact(artifact, shop);
      if (key === undefined) before?.delete(artifact.path);
      else before?.set(artifact.path, { key, row, fit: made.fit, stamp: output.stamp(artifact.path) });
      return row;
    },
  };
}

import type { Diagnostic } from '../domain/diagnostic.js';
import type { Plan, PlannedArtifact } from '../domain/plan.js';

/** What errors leave of a plan. */
export interface Split {
  readonly possible: readonly PlannedArtifact[];
  /** Paths of the artifacts that an error stops; their last good files stay. */
  readonly stopped: readonly string[];
  /** Files of the framework that have an error. */
  readonly broken: ReadonlySet<string>;
}

/** An error stops only the artifacts made from its file. */
export function splitByErrors(plan: Plan, diagnostics: readonly Diagnostic[]): Split {
  const broken = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.file),
  );
  const isStopped = (artifact: PlannedArtifact) => artifact.sources.some((file) => broken.has(file));
  return {
    possible: plan.artifacts.filter((artifact) => !isStopped(artifact)),
    stopped: plan.artifacts.filter(isStopped).map(({ path }) => path),
    broken,
  };
}

import type { ArtifactFacts } from '../domain/build-report.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { type BuildOptions, build } from './build.js';

/** What a build would make. */
export interface PlanReport {
  /** Absolute path of the output folder. */
  readonly output: string;
  /** In the order of their paths. */
  readonly files: readonly PlannedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/** A file that a build would make; how many pages it has is not known before it is printed. */
export type PlannedFile = Omit<ArtifactFacts, 'pages' | 'left'>;

/**
 * Says which files a build of the same options would make, and of which pages each is made; nothing is printed or written.
 *
 * @throws BuildError as `build` does
 * @example
 * ```ts
 * import { plan } from 'ladderpress';
 *
 * const { files } = await plan({ folder: 'careers', product: ['handout'] });
 * const changed = 'product-designer/level2.md';
 * console.log(files.filter(({ sources }) => sources.includes(changed)).map(({ path }) => path));
 * ```
 */
export async function plan(options: Omit<BuildOptions, 'dryRun'> = {}): Promise<PlanReport> {
  const { output, artifacts, diagnostics, notes } = await build({ ...options, dryRun: true });
  return {
    output,
    files: artifacts.map(
      ({ state: _, pages: _pages, bytes: _bytes, sha256: _hash, left: _left, ...facts }) => facts,
    ),
    diagnostics,
    notes,
  };
}

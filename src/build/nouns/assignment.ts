import type { Framework } from '../../domain/framework.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import type { Output } from '../../write/open-output.js';
import type { BuildHooks } from './build-hooks.js';
import type { Looks } from './looks.js';
import type { MadeBefore } from './made-before.js';
/** What is to be made, and how, and where to. */
export interface Assignment {
  readonly framework: Framework;
  readonly settings: Settings;
  readonly hooks: BuildHooks;
  readonly looks: Looks;
  readonly artifacts: readonly PlannedArtifact[];
  /** With what other shares make and what joins them: a print that is part of that is prepared for it. */
  readonly planned: readonly PlannedArtifact[];
  readonly output: Output;
  /** Undefined for a build that is over when its files are made. */
  readonly before?: MadeBefore | undefined;
  /** Files of the framework whose files are made first; undefined for no order of its own. */
  readonly urgent?: ReadonlySet<string> | undefined;
}

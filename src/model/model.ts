import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';

export interface Model {
  /** Undefined when the folder holds nothing to print. */
  readonly framework: Framework | undefined;
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
}

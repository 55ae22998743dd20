import { comparePlaces, type Place } from './place.js';
import type { Code } from './rules.js';
import type { Severity } from './severity.js';

export type { Severity } from './severity.js';

/** A problem in what an author wrote: a value to collect, never something to print on the spot. */
export interface Diagnostic {
  /** Permanent, kebab-case; explained in docs/diagnostics.md. */
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, as one sentence. */
  readonly what: string;
  /** Why it matters on paper; empty when plain from `what`. */
  readonly why: string;
  /** What to do now. */
  readonly fix: string;
  /** A warning with which no release is made. */
  readonly stopsRelease?: true;
}

/** By place, then code: the order of every report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return comparePlaces(a.place, b.place) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

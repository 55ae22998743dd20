import { comparePlaces, type Place } from './place.js';
import type { Code } from './rules.js';
import type { Severity } from './severity.js';
import { shortened } from './shortened.js';

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

/** The same, with sentences that are lines whatever they quote of a file: each quotation and each sentence has an end. */
export function inBrief<Said extends Pick<Diagnostic, 'what' | 'why' | 'fix'>>(said: Said): Said {
  return { ...said, what: brief(said.what), why: brief(said.why), fix: brief(said.fix) };
}

/** Longer than any sentence of ours, and than the paths in it. */
const longest = 600;

function brief(sentence: string): string {
  const quoting = sentence.replace(/"([^"]*)"/g, (_, quoted: string) => `"${shortened(quoted)}"`);
  return shortened(quoting, longest);
}

/** By place, then code: the order of every report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return comparePlaces(a.place, b.place) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

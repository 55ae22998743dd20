/** What is wrong with one finished file. */
export interface Fault {
  /** Relative to the output folder; of a page of the source its place, `designer/level1.md:12`. */
  readonly path: string;
  /** Permanent, kebab-case; explained in docs/diagnostics.md. */
  readonly code: FaultCode;
  /** What is wrong, as one sentence. */
  readonly what: string;
  /** Why it matters; empty when plain from `what`. */
  readonly why: string;
  /** What to do now. */
  readonly fix: string;
}

export type FaultCode =
  | 'build-unfinished'
  | 'file-missing'
  | 'file-changed'
  | 'file-unreadable'
  | 'page-count-differs'
  | 'font-not-embedded'
  | 'not-tagged'
  | 'painted-untagged'
  | 'title-missing'
  | 'language-missing'
  | 'claim-missing'
  | 'bookmark-astray'
  | 'destination-astray'
  | 'bookmark-missing'
  | 'link-astray'
  | 'words-run-together'
  | 'word-split'
  | 'page-number-differs'
  | 'word-lost'
  | 'readings-differ'
  | 'not-conforming';

/** What reading an output folder back found; a value for the reporters. */
export interface VerifyReport {
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Paths of all files that the manifest lists, in its order. */
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
  /** Files in the folder that are not Ladderpress's; nobody's fault. */
  readonly unlisted: readonly string[];
  readonly words: WordsChecked | undefined;
  readonly conformance: Conformance;
}

/** How much of the source was looked for. */
export interface WordsChecked {
  /** Absolute path of the framework folder. */
  readonly framework: string;
  readonly files: number;
  /** Words looked for, counted once for each file that must hold them. */
  readonly words: number;
}

export type Conformance =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'checked'; readonly files: number; readonly profiles: readonly string[] }
  | { readonly kind: 'not-possible'; readonly why: string; readonly fix: string };

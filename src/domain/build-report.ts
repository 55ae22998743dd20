import type { Audience } from './audience.js';
import { compareDiagnostics, type Diagnostic } from './diagnostic.js';
import type { Medium } from './medium.js';
import type { PrintSize } from './print-size.js';

/** What is known of an artifact before its bytes are written. */
export interface ArtifactFacts {
  /** Relative to the output folder, forward slashes. */
  readonly path: string;
  readonly product: string;
  /** The craft's id; null for a file about the whole framework. */
  readonly craft: string | null;
  /** The level's number; null for a file about more than one level. */
  readonly level: number | null;
  readonly brand: string;
  readonly paper: string;
  /** `large` for large print. */
  readonly edition: PrintSize;
  readonly audience: Audience;
  /** Of a file that is made for each: whether it is to be printed, or read on a screen. */
  readonly for?: Medium | undefined;
  /** What it is called, where its product has several about one level: `review sheet, manager’s view`. */
  readonly label?: string | undefined;
  readonly pages: number;
  /** As the pages say; null where they say nothing. Of a file with several pages, the least approved decides. */
  readonly version: string | null;
  readonly status: 'draft' | 'review' | 'approved' | null;
  /** ISO date, `2026-09-01`. */
  readonly effective: string | null;
  /** Files of the framework that it is made from, sorted. */
  readonly sources: readonly string[];
  /** What its cards left to the handouts, in the order of its pages; only where one was shortened. */
  readonly left?: readonly LeftToHandout[] | undefined;
}

/** The end of one area, or of a level's other text, for which its card had no room. */
export interface LeftToHandout {
  /** The level's page, as in `sources`. */
  readonly page: string;
  /** The area's name; empty for text outside the areas. */
  readonly area: string;
  /** How many statements are left out, from the last; of other text how many blocks. */
  readonly statements: number;
  readonly words: number;
}

/** One row of output/manifest.json. */
export interface ManifestRow extends ArtifactFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** One row of a report. A planned artifact has 0 pages, 0 bytes and no hash: nothing was made. */
export interface ArtifactRow extends ManifestRow {
  readonly state: 'written' | 'unchanged' | 'planned';
}

/** What a build did; a value for the reporters. */
export interface BuildReport {
  /** Absolute path of the framework folder; places of its diagnostics are relative to it. */
  readonly folder: string;
  /** Absolute path of the output folder. */
  readonly output: string;
  readonly artifacts: readonly ArtifactRow[];
  /** Files of earlier builds that stay as they were: a narrowed build's others, and what an error stopped. */
  readonly kept: number;
  /** Files of earlier builds that nothing asks for any more. */
  readonly removed: readonly string[];
  /** Artifacts that could not be made although no author is to blame. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly diagnostics: readonly Diagnostic[];
  /** What a folder of another shape than the first format was taken for, in a sentence. */
  readonly taken?: string | undefined;
  /** What no author wrote wrong and the user should know: a cache that cannot be written, a settings file not used. */
  readonly notes: readonly string[];
  /** Undefined unless the build was asked to prove itself by `--verify`. */
  readonly rebuilt: Rebuilt | undefined;
  /** Of a build for a list of people, which names none of their files: whoever reads a log must not learn who they are. */
  readonly people?: PeopleSummary | undefined;
}

/** What became of the files for people: how many, and where it stands who they are. */
export interface PeopleSummary {
  /** Rows of the list. */
  readonly listed: number;
  readonly planned: number;
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly removed: number;
  readonly bytes: number;
  /** Absolute path of the CSV that tells all of it; undefined when nothing was made. */
  readonly report: string | undefined;
}

/** Of a build that made nothing: output/ stays as it was. */
export function emptyReport(
  { folder, output }: Pick<BuildReport, 'folder' | 'output'>,
  diagnostics: readonly Diagnostic[],
): BuildReport {
  return {
    folder,
    output,
    artifacts: [],
    kept: 0,
    removed: [],
    failed: [],
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    notes: [],
    rebuilt: undefined,
  };
}

/** What building everything a second time brought. */
export interface Rebuilt {
  readonly files: number;
  /** Files whose bytes were not the same, by path; `difference` is a sentence about the first. */
  readonly differing: readonly { readonly path: string; readonly difference: string }[];
}

/** What a build says while it runs. */
export type ProgressEvent =
  | { readonly kind: 'stage'; readonly name: string }
  /** The browser is being unpacked or fetched; in bytes. */
  | {
      readonly kind: 'browser';
      readonly name: 'unpacking' | 'fetching';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'printed'; readonly done: number; readonly total: number };

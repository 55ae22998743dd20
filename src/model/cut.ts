import type { Diagnostic } from '../domain/diagnostic.js';
import type { CutFacts, PageHead } from './nav/page-file.js';

/**
 * A folder of any shape, cut into the pages of the first format: each has a title, and a parent, an order and a level
 * number where they are known, as if its author had written them into its front matter.
 */
export interface CutFolder {
  readonly pages: readonly CutPage[];
  /** What was wrong with files before they were cut. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A page that was cut out of one file or several; several pages may come from one. */
export interface CutPage extends PageHead {
  readonly cut: CutFacts;
}

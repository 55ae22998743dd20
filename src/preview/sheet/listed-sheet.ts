import type { ToldFailure, ToldProblem } from '../state.js';

/**
 * A PDF that may be looked at, of `sheets.json`. Types alone: the server tells what a build would make, and the page in the
 * browser lets somebody choose.
 */
export interface ListedSheet {
  /** As a build writes it, below the output folder; names it to the server. */
  readonly path: string;
  readonly product: string;
  /** In the singular: `handout`. */
  readonly productName: string;
  /** Id of the level or craft that it is about; empty for the whole framework. */
  readonly about: string;
  readonly aboutName: string;
  /** Id of its craft, also of one about a level; empty for the framework. */
  readonly craft: string;
  readonly craftName: string;
  /** Where it comes from several files of its product about one thing: what tells it from the others. */
  readonly label: string;
}

/** What is in the way of a sheet. */
export interface SheetTrouble {
  /** What its author wrote and can put right. */
  readonly problem?: ToldProblem;
  /** What the machine, or a request, is short of. */
  readonly failure?: ToldFailure;
}

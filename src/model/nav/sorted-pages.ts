import type { NumberedRung } from '../levels/number-levels.js';
import type { PageFile } from './page-file.js';

/** What each page of a framework is. */
export interface SortedPages {
  readonly root: PageFile | undefined;
  readonly crafts: readonly CraftPages[];
  /** Pages that are neither root, craft nor level. */
  readonly others: readonly PageFile[];
  /** Those of the others that must be levels, and whose number nothing tells. */
  readonly unordered: readonly PageFile[];
}

export interface CraftPages {
  /** Undefined when only its levels say that it exists. */
  readonly page: PageFile | undefined;
  readonly title: string;
  readonly levels: readonly LevelPage[];
}

export interface LevelPage {
  readonly page: PageFile;
  readonly title: NumberedRung;
}

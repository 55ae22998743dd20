import type { ContentBox } from '../in-page/content-box.js';
import type { cardWords } from './card-words.js';
import type { fillLastPage } from './fill-last-page.js';
import type { findWide } from './find-wide.js';
import type { firstThat } from './first-that.js';
import type { fitTitles } from './fit-titles.js';
import type { foreseeDensity } from './foresee-density.js';
import type { holdStarts } from './hold-starts.js';
import type { keepStatements } from './keep-statements.js';
import type { keepTogether } from './keep-together.js';
import type { markBare } from './mark-bare.js';
import type { narrowTables } from './narrow-tables.js';
import type { pagesOf } from './pages-of.js';
import type { ruleNotes } from './rule-notes.js';
import type { settleOnOnePage } from './settle-on-one-page.js';
import type { stackPictures } from './stack-pictures.js';
import type { startOf } from './start-of.js';
import type { unheard } from './unheard.js';
import type { useRest } from './use-rest.js';

/** What every arranger may use inside the page besides what a browser offers; none of them needs another. */
export interface Tools {
  readonly contentBox: () => ContentBox;
  /**
   * Resolves when fonts and pictures are there. It lays out, so an arranger gives the document its width first;
   * nothing that was measured before counts.
   */
  readonly settle: () => Promise<void>;
  readonly firstThat: typeof firstThat;
  readonly cardWords: typeof cardWords;
  readonly keepStatements: typeof keepStatements;
  readonly markBare: typeof markBare;
  readonly foreseeDensity: typeof foreseeDensity;
  readonly findWide: typeof findWide;
  readonly fitTitles: typeof fitTitles;
  readonly narrowTables: typeof narrowTables;
  readonly stackPictures: typeof stackPictures;
  readonly keepTogether: typeof keepTogether;
  readonly settleOnOnePage: typeof settleOnOnePage;
  readonly pagesOf: typeof pagesOf;
  readonly startOf: typeof startOf;
  readonly fillLastPage: typeof fillLastPage;
  readonly useRest: typeof useRest;
  readonly ruleNotes: typeof ruleNotes;
  readonly holdStarts: typeof holdStarts;
  readonly unheard: typeof unheard;
}

import type { ContentBox } from '../in-page/content-box.js';
import type { fillLastPage } from './fill-last-page.js';
import type { findWide } from './find-wide.js';
import type { foreseeDensity } from './foresee-density.js';
import type { keepTogether } from './keep-together.js';
import type { narrowTables } from './narrow-tables.js';
import type { pagesOf } from './pages-of.js';

/** What an arranger may use inside the page besides what a browser offers. */
export interface Tools {
  readonly contentBox: () => ContentBox;
  /**
   * Resolves when fonts and pictures are there. It lays out, so an arranger gives the document its width first;
   * nothing that was measured before counts.
   */
  readonly settle: () => Promise<void>;
  readonly foreseeDensity: typeof foreseeDensity;
  readonly findWide: typeof findWide;
  readonly narrowTables: typeof narrowTables;
  readonly keepTogether: typeof keepTogether;
  readonly pagesOf: typeof pagesOf;
  readonly fillLastPage: typeof fillLastPage;
}

import { frontText } from '../front/front.js';
import { readLevelTitle } from '../levels/level-title.js';
import { type NumberedRung, numberLevels } from '../levels/number-levels.js';
import { headingText } from '../markdown/heading-text.js';
import { craftName } from './craft-name.js';
import { groupBy } from './group-by.js';
import { namesAreas } from './names-areas.js';
import type { Navigation } from './navigation.js';
import { type ByPermalink, namesParent, pageAbove, pagesByPermalink } from './page-above.js';
import type { PageFile } from './page-file.js';
import type { LevelPage } from './sorted-pages.js';

/** The pages that are levels, and those that must be and whose number nothing tells. */
export interface FoundLevels {
  readonly levels: readonly LevelPage[];
  readonly unordered: readonly PageFile[];
}

/** Numbers the pages below each page. A craft may be called "L2 Support": one that levels name as their parent is no level. */
export function findLevels(pages: readonly PageFile[], nav: Navigation<PageFile>): FoundLevels {
  const byPermalink = pagesByPermalink(pages);
  const above = new Set(pages.map((page) => nav.parentOf(page)));
  const groups = groupBy(pages, (page) => groupOf(page, byPermalink, nav));
  const found = [...groups].flatMap(([parent, siblings]) => numberPages(siblings, parent, { nav, above }));
  const parents = new Set(found.map(({ page }) => nav.parentOf(page)));
  const rungs = found.filter(({ page }) => !parents.has(page));
  return {
    levels: rungs.flatMap(({ page, title }) => (title === 'unordered' ? [] : [{ page, title }])),
    unordered: rungs.flatMap(({ page, title }) => (title === 'unordered' ? [page] : [])),
  };
}

/** The page above, else the title that should be there, so that levels of a craft without a page stay together. */
function groupOf(page: PageFile, byPermalink: ByPermalink, nav: Navigation<PageFile>): PageFile | string {
  return pageAbove(page, byPermalink, nav) ?? frontText(page.front, 'parent')?.toLowerCase() ?? '';
}

interface Tree {
  readonly nav: Navigation<PageFile>;
  /** Pages that others stand below. */
  readonly above: ReadonlySet<PageFile | undefined>;
}

function numberPages(
  siblings: readonly PageFile[],
  parent: PageFile | string,
  { nav, above }: Tree,
): { readonly page: PageFile; readonly title: NumberedRung | 'unordered' }[] {
  const pages = siblings.filter(({ title }) => !/\bcraft$/i.test(title));
  const orders = pages.flatMap((page) => frontText(page.front, 'nav_order') ?? []);
  const isOrdered = orders.length === pages.length && new Set(orders).size === orders.length;
  const seen = typeof parent === 'string' ? undefined : parent;
  const rungs = pages.map((page) => ({
    title: rungTitle(page),
    level: frontText(page.front, 'level'),
    position: isOrdered ? nav.orderOf(page) : undefined,
    isLevel: namesAreas(page, seen),
  }));
  const craft = craftName(seen?.title ?? frontText(pages[0]?.front ?? new Map(), 'parent') ?? '');
  // Where a sibling has pages below it, crafts may stand side by side.
  const isLadder = parent !== '' && siblings.every((page) => namesParent(page) && !above.has(page));
  return numberLevels(rungs, craft, isLadder).flatMap((title, at) => {
    const page = pages[at];
    return page === undefined || title === undefined || !mayBeLevel(page, title) ? [] : [{ page, title }];
  });
}

/** Its title, else its H1 where it stands as deep as levels do. */
function rungTitle(page: PageFile): string {
  const heading = page.parsed.h1?.heading;
  if (heading === undefined || !hasGrandParent(page) || readLevelTitle(page.title) !== undefined)
    return page.title;
  const inHeading = headingText(heading);
  return readLevelTitle(inHeading)?.isSure === true ? inHeading : page.title;
}

/** A page that stands for itself at the top is a level only where title and H1, or its front matter, say so. */
function mayBeLevel(page: PageFile, title: NumberedRung | 'unordered'): boolean {
  if (namesParent(page) || (title !== 'unordered' && title.by === 'level')) return true;
  const heading = page.parsed.h1?.heading;
  return heading !== undefined && readLevelTitle(headingText(heading)) !== undefined;
}

export function hasGrandParent(page: PageFile): boolean {
  return frontText(page.front, 'grand_parent') !== undefined;
}

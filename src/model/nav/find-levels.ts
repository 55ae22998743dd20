import { frontText } from '../front/front.js';
import { isCalledByLevel, readLevelTitle } from '../levels/level-title.js';
import { type NumberedRung, numberLevels } from '../levels/number-levels.js';
import { headingText } from '../markdown/heading-text.js';
import { craftName } from './craft-name.js';
import { groupBy } from './group-by.js';
import { namesAreas } from './names-areas.js';
import type { Navigation } from './navigation.js';
import { craftKeys, namesParent } from './page-above.js';
import type { PageFile } from './page-file.js';
import type { LevelPage } from './sorted-pages.js';

/** The pages that are levels, and those that must be and whose number nothing tells. */
export interface FoundLevels {
  readonly levels: readonly LevelPage[];
  readonly unordered: readonly PageFile[];
}

/** Numbers the pages below each page. A craft may be called "L2 Support": one that levels name as their parent is no level. */
export function findLevels(pages: readonly PageFile[], nav: Navigation<PageFile>): FoundLevels {
  const above = new Set(pages.map((page) => nav.parentOf(page)));
  const groups = groupBy(pages, craftKeys(pages, nav));
  const numbered = [...groups].flatMap(([parent, siblings]) => numberPages(siblings, parent, { nav, above }));
  const byPage = new Map(numbered.map((each) => [each.page, each]));
  const found = numbered.filter((each) => !isAboutLevel(each, byPage, nav));
  const parents = new Set(found.map(({ page }) => nav.parentOf(page)));
  const rungs = found.filter(({ page }) => !parents.has(page));
  return {
    levels: rungs.flatMap(({ page, title }) => (title === 'unordered' ? [] : [{ page, title }])),
    unordered: rungs.flatMap(({ page, title }) => (title === 'unordered' ? [page] : [])),
  };
}

interface Numbered {
  readonly page: PageFile;
  readonly title: NumberedRung | 'unordered';
}

/** "Examples for Level 3", below the page of Level 3, is another page about that level; so are its siblings. */
function isAboutLevel(
  own: Numbered,
  all: ReadonlyMap<PageFile, Numbered>,
  nav: Navigation<PageFile>,
): boolean {
  const above = nav.parentOf(own.page);
  const parent = above && all.get(above);
  if (parent === undefined || !isCalledByLevel(parent.page.title)) return false;
  const siblings = [...all.values()].filter(({ page }) => nav.parentOf(page) === parent.page);
  return siblings.every(({ title }) => numberOf(title) === numberOf(parent.title));
}

function numberOf(title: NumberedRung | 'unordered'): number | undefined {
  return title === 'unordered' ? undefined : title.number;
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
): Numbered[] {
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
  const heading = page.gist.h1;
  if (heading === undefined || !hasGrandParent(page) || readLevelTitle(page.title) !== undefined)
    return page.title;
  const inHeading = headingText(heading);
  return readLevelTitle(inHeading)?.isSure === true ? inHeading : page.title;
}

/** A page that stands for itself at the top is a level only where title and H1, or its front matter, say so. */
function mayBeLevel(page: PageFile, title: NumberedRung | 'unordered'): boolean {
  if (namesParent(page) || (title !== 'unordered' && title.by === 'level')) return true;
  const heading = page.gist.h1;
  return heading !== undefined && readLevelTitle(headingText(heading)) !== undefined;
}

export function hasGrandParent(page: PageFile): boolean {
  return frontText(page.front, 'grand_parent') !== undefined;
}

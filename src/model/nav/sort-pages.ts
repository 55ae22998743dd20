import { frontText } from '../front/front.js';
import { findLevels } from './find-levels.js';
import type { Navigation } from './navigation.js';
import { pageAbove, pagesByPermalink } from './page-above.js';
import type { PageFile } from './page-file.js';
import type { CraftPages, LevelPage, SortedPages } from './sorted-pages.js';
import { withCraft } from './with-craft.js';

/** Tells levels by their number, crafts by their levels, and the root by its crafts. */
export function sortPages(pages: readonly PageFile[], nav: Navigation<PageFile>): SortedPages {
  const found = findLevels(pages, nav);
  const levels = withCraft(found.levels, pages, nav);
  const isLevel = new Set(levels.map((level) => level.page));
  const crafts = groupByCraft(levels, pages, nav);
  for (const page of pages) {
    const isEmptyCraft = /\bcraft$/i.test(page.title) && !isLevel.has(page) && !crafts.has(page);
    if (isEmptyCraft) crafts.set(page, { page, title: page.title, levels: [] });
  }
  const craftPages = new Set([...crafts.values()].map((craft) => craft.page));
  const root = findRoot(pages, craftPages, levels, nav);
  const others = pages.filter((page) => page !== root && !isLevel.has(page) && !craftPages.has(page));
  return { root, crafts: [...crafts.values()], others, unordered: found.unordered };
}

/** Keyed by the craft's page, or by the title that its levels name when no page has it. */
function groupByCraft(
  levels: readonly LevelPage[],
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
): Map<PageFile | string, CraftPages> {
  const crafts = new Map<PageFile | string, CraftPages & { levels: LevelPage[] }>();
  const byPermalink = pagesByPermalink(pages);
  for (const level of levels) {
    const named = frontText(level.page.front, 'parent');
    const parent = pageAbove(level.page, byPermalink, nav);
    const title = parent?.title ?? named ?? '';
    const key = parent ?? title.toLowerCase();
    const craft = crafts.get(key) ?? { page: parent, title, levels: [] };
    craft.levels.push(level);
    crafts.set(key, craft);
  }
  return crafts;
}

/** The page that most crafts name as their parent, else that most levels name as their grandparent, else the index. */
function findRoot(
  pages: readonly PageFile[],
  crafts: ReadonlySet<PageFile | undefined>,
  levels: readonly LevelPage[],
  nav: Navigation<PageFile>,
): PageFile | undefined {
  const votes = new Map<PageFile, number>();
  const vote = (page: PageFile | undefined) => {
    if (page !== undefined && !crafts.has(page)) votes.set(page, (votes.get(page) ?? 0) + 1);
  };
  for (const craft of crafts) if (craft !== undefined) vote(nav.parentOf(craft));
  for (const { page } of levels) {
    const title = frontText(page.front, 'grand_parent');
    if (title !== undefined) vote(nav.byTitle(title)[0]);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  const index = pages.find((page) => /^(?:index|readme)\.(?:md|markdown|html?)$/i.test(page.file));
  return most?.[0] ?? (index !== undefined && !crafts.has(index) ? index : undefined);
}

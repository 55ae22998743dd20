import { frontText } from '../front/front.js';
import { findLevels } from './find-levels.js';
import { findRoot } from './find-root.js';
import type { Navigation } from './navigation.js';
import { craftKeys } from './page-above.js';
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
  const root = findRoot(pages, [...crafts.values()], nav);
  const others = pages.filter((page) => page !== root && !isLevel.has(page) && !craftPages.has(page));
  return { root, crafts: [...crafts.values()], others, unordered: found.unordered };
}

/** Keyed by the craft's page, or by what its levels say of it when no page is it. */
function groupByCraft(
  levels: readonly LevelPage[],
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
): Map<PageFile | string, CraftPages> {
  const crafts = new Map<PageFile | string, CraftPages & { levels: LevelPage[] }>();
  const keyOf = craftKeys(pages, nav);
  for (const level of levels) {
    const key = keyOf(level.page);
    const parent = typeof key === 'string' ? undefined : key;
    const title = parent?.title ?? frontText(level.page.front, 'parent') ?? '';
    const craft = crafts.get(key) ?? { page: parent, title, levels: [] };
    craft.levels.push(level);
    crafts.set(key, craft);
  }
  return crafts;
}

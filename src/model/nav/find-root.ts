import { frontText } from '../front/front.js';
import type { Navigation } from './navigation.js';
import type { PageFile } from './page-file.js';
import type { CraftPages } from './sorted-pages.js';

/**
 * The page that most crafts stand below, however deep; of several the one nearest to them, since a website has pages
 * above its framework. A craft without a parent, or without a page, stands where its levels say. Else the index.
 */
export function findRoot(
  pages: readonly PageFile[],
  crafts: readonly CraftPages[],
  nav: Navigation<PageFile>,
): PageFile | undefined {
  const craftPages = new Set(crafts.map(({ page }) => page));
  const votes = new Map<PageFile, number>();
  for (const craft of crafts) {
    for (const page of pagesAboveCraft(craft, nav)) votes.set(page, (votes.get(page) ?? 0) + 1);
  }
  const candidates = [...votes].filter(([page]) => !craftPages.has(page));
  const depth = (page: PageFile) => nav.ancestorsOf(page).length;
  const [most] = candidates.sort(([a, ofA], [b, ofB]) => ofB - ofA || depth(b) - depth(a));
  const index = pages.find((page) => /^(?:index|readme)\.(?:md|markdown|html?)$/i.test(page.file));
  return most?.[0] ?? (index !== undefined && !craftPages.has(index) ? index : undefined);
}

/** The outermost first. */
export function pagesAboveCraft(
  { page, levels }: CraftPages,
  nav: Navigation<PageFile>,
): readonly PageFile[] {
  const above = page === undefined ? [] : nav.ancestorsOf(page);
  if (above.length > 0) return above;
  const named = [page, ...levels.map((level) => level.page)].flatMap(
    (each) => (each && frontText(each.front, 'grand_parent')) ?? [],
  );
  const [nearest] = named.flatMap((title) => nav.byTitle(title).filter((each) => each !== page));
  return nearest === undefined ? [] : [...nav.ancestorsOf(nearest), nearest];
}

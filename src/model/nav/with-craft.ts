import { frontText } from '../front/front.js';
import type { Navigation } from './navigation.js';
import { namesParent, pageAbove, pagesByPermalink } from './page-above.js';
import type { PageFile } from './page-file.js';
import type { LevelPage } from './sorted-pages.js';

/**
 * Those that belong to a craft. A level that names no parent is of the page above it, as in a folder of one craft, but
 * not where that is the front page of other crafts; with no page above it, it is of a craft only when there is no other.
 */
export function withCraft(
  levels: readonly LevelPage[],
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
): LevelPage[] {
  const byPermalink = pagesByPermalink(pages);
  const named = new Set(levels.map(({ page }) => nav.parentOf(page)));
  const isCraft = (page: PageFile) => named.has(page) || /\bcraft$/i.test(page.title);
  const crafts = pages.filter(isCraft);
  const isFront = (front: PageFile) =>
    !isCraft(front) &&
    (crafts.some((craft) => nav.parentOf(craft) === front || isBelow(craft, front)) ||
      levels.some(({ page }) => {
        const above = pageAbove(page, byPermalink, nav);
        return above !== front && (isBelow(page, front) || isGrandChild(page, front));
      }));
  const isAmongCrafts = levels.some(
    ({ page }) => namesParent(page) || pageAbove(page, byPermalink, nav) !== undefined,
  );
  const answers = new Map<PageFile, boolean>();
  return levels.filter(({ page }) => {
    const above = namesParent(page) ? undefined : pageAbove(page, byPermalink, nav);
    if (above === undefined) return namesParent(page) || !isAmongCrafts;
    const known = answers.get(above) ?? isFront(above);
    answers.set(above, known);
    return !known;
  });
}

function isGrandChild(page: PageFile, front: PageFile): boolean {
  return frontText(page.front, 'grand_parent')?.toLowerCase() === front.title.toLowerCase();
}

/** By its address, however far down. */
function isBelow(page: PageFile, front: PageFile): boolean {
  return page !== front && page.permalink.startsWith(`${front.permalink.replace(/\/$/, '')}/`);
}

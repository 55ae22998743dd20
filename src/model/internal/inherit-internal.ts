import { makeNavigation } from '../nav/navigation.js';
import type { PageFile } from '../nav/page-file.js';
import { sortPages } from '../nav/sort-pages.js';

/** What lies below an internal page is internal with it; only an internal root does not take the framework along. */
export function inheritInternal(pages: readonly PageFile[]): readonly PageFile[] {
  if (!pages.some((page) => page.internal)) return pages;
  const navigation = makeNavigation(pages);
  const { root } = sortPages(pages, navigation);
  const isBelow = (page: PageFile, seen: readonly PageFile[]): boolean => {
    const parent = navigation.parentOf(page);
    if (parent === undefined || parent === root || seen.includes(parent)) return false;
    return parent.internal || isBelow(parent, [...seen, page]);
  };
  return pages.map((page) => (page.internal || !isBelow(page, [page]) ? page : { ...page, internal: true }));
}

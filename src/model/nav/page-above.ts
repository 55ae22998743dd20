import { frontText } from '../front/front.js';
import type { Navigation } from './navigation.js';
import type { PageFile } from './page-file.js';

export type ByPermalink = ReadonlyMap<string, PageFile>;

export function pagesByPermalink(pages: readonly PageFile[]): ByPermalink {
  return new Map(pages.map((page) => [page.permalink, page]));
}

/** The page that it names as its parent; where it names none, the one step up in the address. */
export function pageAbove(
  page: PageFile,
  byPermalink: ByPermalink,
  nav: Navigation<PageFile>,
): PageFile | undefined {
  if (namesParent(page)) return nav.parentOf(page);
  return byPermalink.get(page.permalink.replace(/\/[^/]*$/, '') || '/');
}

export function namesParent(page: PageFile): boolean {
  return frontText(page.front, 'parent') !== undefined;
}

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
  const above = byPermalink.get(page.permalink.replace(/\/[^/]*$/, '') || '/');
  // One step up from the front page is the front page.
  return above === page ? undefined : above;
}

/**
 * What tells the craft of a page from others: the page above it, else the titles that should stand there. Two crafts
 * without a page may have one title below different ones; a page that does not say below which is of the first.
 */
export function craftKeys(
  pages: readonly PageFile[],
  nav: Navigation<PageFile>,
): (page: PageFile) => PageFile | string {
  const byPermalink = pagesByPermalink(pages);
  const grandParents = new Map<string, string>();
  for (const page of pages) {
    const [parent, grandParent] = namesAbove(page);
    if (grandParent !== '' && !grandParents.has(parent)) grandParents.set(parent, grandParent);
  }
  return (page) => {
    const above = pageAbove(page, byPermalink, nav);
    if (above !== undefined) return above;
    const [parent, grandParent] = namesAbove(page);
    return parent === '' ? '' : `${parent}\n${grandParent || (grandParents.get(parent) ?? '')}`;
  };
}

function namesAbove({ front }: PageFile): readonly [string, string] {
  const [parent = '', grandParent = ''] = ['parent', 'grand_parent'].map((key) =>
    (frontText(front, key) ?? '').toLowerCase(),
  );
  return [parent, grandParent];
}

export function namesParent(page: PageFile): boolean {
  return frontText(page.front, 'parent') !== undefined;
}

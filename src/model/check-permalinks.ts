import { type PageFile, placeOf } from './nav/page-file.js';
import type { Problems } from './problem.js';

/** Two pages with one address: the website keeps one of them, nobody knows which. */
export function checkPermalinks(pages: readonly PageFile[], problems: Problems<'duplicate-permalink'>): void {
  const first = new Map<string, PageFile>();
  for (const page of pages) {
    const other = first.get(page.permalink);
    if (other === undefined) {
      first.set(page.permalink, page);
      continue;
    }
    problems.add('duplicate-permalink', placeOf(page, 'permalink'), {
      what: `${other.file} has the permalink ${page.permalink} as well.`,
      why: 'The website shows only one of the two pages, and links cannot tell them apart.',
      fix: 'Give each page a permalink of its own.',
    });
  }
}

import type { PlacedText } from '../domain/framework.js';
import { plainLetters } from '../domain/plain-letters.js';
import { headingText } from './markdown/heading-text.js';
import { lastSegments, makeIds } from './nav/ids.js';
import type { SortedPages } from './nav/sorted-pages.js';

/** What stands for the framework in names of files. */
export function frameworkId({ root, crafts }: SortedPages, title: string | undefined): string {
  const fromCraft = crafts[0]?.page?.permalink.replace(/\/[^/]*$/, '') ?? '';
  const fromLevel = crafts[0]?.levels[0]?.page.permalink.split('/').slice(0, -2).join('/') ?? '';
  const candidates = [root?.permalink ?? '', fromCraft, fromLevel].map((link) => lastSegments(link, 1));
  return makeIds().take([...candidates, title ?? '', 'framework']);
}

/** The front page of a website calls itself "Home" or "Start", which says nothing of what the website is. */
export function frameworkTitle(sorted: SortedPages, siteTitle: string | undefined): string | undefined {
  const { root } = sorted;
  if (root === undefined) {
    const named = grandParents(sorted).map(({ text }) => text);
    // Crafts below different pages are told apart by these; none of them is the whole.
    return new Set(named).size > 1 ? (siteTitle ?? 'Framework') : (named[0] ?? siteTitle);
  }
  if (root.permalink !== '/') return root.title;
  const heading = root.gist.h1;
  return siteTitle ?? ((heading === undefined ? '' : headingText(heading)) || root.title);
}

/** What levels and crafts call the page above them all, where that is not in the folder. */
export function grandParents({ root, crafts }: SortedPages): PlacedText[] {
  if (root !== undefined) return [];
  const named = crafts.flatMap(({ page, levels }) => [
    ...levels.map((level) => level.page.front.get('grand_parent')),
    page?.front.get('parent'),
  ]);
  return named.flatMap((value) => {
    const text = value?.text?.trim() ?? '';
    return value === undefined || text === '' ? [] : [{ text: plainLetters(text), place: value.place }];
  });
}

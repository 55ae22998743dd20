import { frontText } from '../front/front.js';
import { findParents, type Parents, type TreePlace } from '../parents/find-parents.js';
import { groupBy } from './group-by.js';
import type { PageFacts } from './page-file.js';

/** How pages hang together by `title`, `parent`, `grand_parent` and `ancestor`, and in which order the site shows them. */
export interface Navigation<Page extends PageFacts> extends Parents<Page> {
  byTitle(title: string): readonly Page[];
  /** A page's position in the site's navigation, from 0. */
  orderOf(page: Page): number;
}

export function makeNavigation<Page extends PageFacts>(
  pages: readonly Page[],
  { foldsCase = false }: { readonly foldsCase?: boolean } = {},
): Navigation<Page> {
  const titles = groupBy(pages, (page) => page.title.toLowerCase());
  const byTitle = (title: string) => titles.get(title.toLowerCase()) ?? [];
  const parents = findParents(pages, treePlace);
  const orders = new Map(inOrder(pages, parents, foldsCase).map((page, i) => [page, i]));
  return {
    ...parents,
    byTitle,
    orderOf: (page) => orders.get(page) ?? pages.length,
  };
}

function treePlace({ title, front, permalink }: PageFacts): TreePlace {
  return {
    title,
    parent: frontText(front, 'parent'),
    grandParent: frontText(front, 'grand_parent'),
    ancestor: frontText(front, 'ancestor'),
    address: permalink,
  };
}

/** Parents before children, siblings by `nav_order`. A circle of parents is entered at its first page. */
function inOrder<Page extends PageFacts>(
  pages: readonly Page[],
  parents: Parents<Page>,
  foldsCase: boolean,
): Page[] {
  const sorted = [...pages].sort((a, b) => compareSiblings(a, b, foldsCase));
  const children = groupBy(sorted, (page) => parents.parentOf(page));
  const done = new Set<Page>();
  const visit = (page: Page) => {
    if (done.has(page)) return;
    done.add(page);
    for (const child of children.get(page) ?? []) visit(child);
  };
  for (const page of children.get(undefined) ?? []) visit(page);
  for (const page of sorted) visit(page);
  return [...done];
}

/**
 * just-the-docs: numbers first, then text, letter by letter, so that "10" stands before "2"; then pages that give no order,
 * by title. Capital letters stand before small ones, unless `nav_sort: case_insensitive` is said.
 */
function compareSiblings(a: PageFacts, b: PageFacts, foldsCase: boolean): number {
  const [kindA, valueA] = orderKey(a);
  const [kindB, valueB] = orderKey(b);
  if (kindA !== kindB) return kindA - kindB;
  if (typeof valueA === 'number' && typeof valueB === 'number' && valueA !== valueB) return valueA - valueB;
  const folded = (text: string) => (foldsCase ? text.toLowerCase() : text);
  return (
    compareText(folded(String(valueA)), folded(String(valueB))) ||
    compareText(folded(a.title), folded(b.title)) ||
    compareText(a.file, b.file)
  );
}

function orderKey(page: PageFacts): readonly [number, number | string] {
  const written = frontText(page.front, 'nav_order');
  if (written === undefined) return [2, page.title];
  const number = Number(written);
  const isText = page.front.get('nav_order')?.isText === true;
  return isText || Number.isNaN(number) ? [1, written] : [0, number];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

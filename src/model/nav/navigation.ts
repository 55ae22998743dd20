import { frontText } from '../front/front.js';
import { groupBy } from './group-by.js';
import type { PageHead } from './page-file.js';

/** How pages hang together by `title`, `parent` and `grand_parent`, as just-the-docs ties them. */
export interface Navigation<Page extends PageHead> {
  /** The page that a page names as its parent; undefined when it names none or none has that title. */
  parentOf(page: Page): Page | undefined;
  byTitle(title: string): readonly Page[];
  /** A page's position in the site's navigation, from 0. */
  orderOf(page: Page): number;
}

export function makeNavigation<Page extends PageHead>(pages: readonly Page[]): Navigation<Page> {
  const titles = groupBy(pages, (page) => page.title.toLowerCase());
  const byTitle = (title: string) => titles.get(title.toLowerCase()) ?? [];
  const parents = new Map(pages.map((page) => [page, findParent(page, byTitle)]));
  const orders = new Map(inOrder(pages, parents).map((page, i) => [page, i]));
  return {
    parentOf: (page) => parents.get(page),
    byTitle,
    orderOf: (page) => orders.get(page) ?? pages.length,
  };
}

/** Of several pages with the parent's title, the one whose own parent is the page's grandparent. */
function findParent<Page extends PageHead>(
  page: Page,
  byTitle: (title: string) => readonly Page[],
): Page | undefined {
  const parent = frontText(page.front, 'parent');
  if (parent === undefined) return undefined;
  const candidates = byTitle(parent).filter((candidate) => candidate !== page);
  const grandParent = frontText(page.front, 'grand_parent')?.toLowerCase();
  const exact = candidates.find(
    (candidate) => frontText(candidate.front, 'parent')?.toLowerCase() === grandParent,
  );
  return exact ?? candidates[0];
}

/** Parents before children, siblings by `nav_order`. A circle of parents is entered at its first page. */
function inOrder<Page extends PageHead>(
  pages: readonly Page[],
  parents: ReadonlyMap<Page, Page | undefined>,
): Page[] {
  const sorted = [...pages].sort(compareSiblings);
  const children = groupBy(sorted, (page) => parents.get(page));
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

/** just-the-docs: numbers first, then words, then pages that give no order, by title. */
function compareSiblings(a: PageHead, b: PageHead): number {
  const [kindA, valueA] = orderKey(a);
  const [kindB, valueB] = orderKey(b);
  if (kindA !== kindB) return kindA - kindB;
  if (typeof valueA === 'number' && typeof valueB === 'number' && valueA !== valueB) return valueA - valueB;
  return (
    compareText(String(valueA), String(valueB)) ||
    compareText(a.title, b.title) ||
    compareText(a.file, b.file)
  );
}

function orderKey(page: PageHead): readonly [number, number | string] {
  const written = frontText(page.front, 'nav_order');
  if (written === undefined) return [2, page.title];
  const number = Number(written);
  return Number.isNaN(number) ? [1, written] : [0, number];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

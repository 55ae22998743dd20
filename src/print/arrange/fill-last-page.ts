/// <reference lib="dom" />
import type { ContentBox } from '../in-page/content-box.js';
import type { Pages } from './pages-of.js';
import type { startOf } from './start-of.js';

/** How full the pages have to be; see docs/decisions/page-breaks.md. */
export interface Fullness {
  /** The least part of a last page. */
  readonly last: number;
  /** The least part of every other page. */
  readonly early: number;
}

/**
 * Runs inside the page: fills a last page that is nearly empty by starting it earlier, with the latest area that fills
 * it, else with the latest statement or paragraph; the page before stays as full as it has to be. When nothing fills it,
 * it starts with the area that fills it most, so that the next rung stands alone on no page. Says whether it is full.
 * `measure` lays out anew; a place is tried only when the layout so far says that it would do.
 */
export function fillLastPage(
  body: HTMLElement,
  page: ContentBox,
  { last, early }: Fullness,
  measure: () => Pages,
  tools: { readonly startOf: typeof startOf },
): boolean {
  const { bottoms, pageAt, topOf } = measure();
  const before = bottoms.length - 2;
  const [full, rest] = [bottoms[before] ?? 0, bottoms[before + 1] ?? 0];
  const mostTries = 4;
  const areas = placesOf('[data-area],[data-together],.links,.prose > h2,.prose > h3');
  const items = placesOf('[data-statement],.links li,.prose li,.prose > p,.prose > ul,.prose > ol');
  const isTaken = [areas, items].some((places) =>
    places
      .filter((place) => restFrom(place) >= last - 0.05)
      .toReversed()
      .slice(0, mostTries)
      .some((place) => starts(place, last)),
  );
  if (isTaken) return true;
  areas.slice(0, mostTries).some((place) => starts(place, 0));
  return false;

  /** Where the last page may start, in the order of the document; the page before stays full enough. */
  function placesOf(selector: string): HTMLElement[] {
    const found = [...body.querySelectorAll<HTMLElement>(selector)].filter(mayStart);
    return [...new Set(found.map((place) => tools.startOf(place, body)))].filter((place) => {
      const [rect] = place.getClientRects();
      return rect !== undefined && pageAt(rect) === before && topOf(rect) / page.height >= early;
    });
  }

  /** Whether the last page is at least so full, and the one before too, when it starts there. */
  function starts(place: HTMLElement, least: number): boolean {
    const set = place.style.breakBefore;
    place.style.breakBefore = 'column';
    const { bottoms: now } = measure();
    const fill = (index: number) => (now[index] ?? 0) / page.height;
    if (now.length === bottoms.length && fill(before + 1) >= least && fill(before) >= early) return true;
    place.style.breakBefore = set;
    return false;
  }

  /** The part of the last page that is full with what comes from there on. */
  function restFrom(place: HTMLElement): number {
    const [rect] = place.getClientRects();
    return rect === undefined ? 0 : (full - topOf(rect) + rest) / page.height;
  }

  /** A break in a list leaves two of its items on either side, and none parts what stays together. */
  function mayStart(place: HTMLElement): boolean {
    if (place.parentElement?.closest('.keep') !== null) return false;
    if (!place.matches('li')) return true;
    const items = [...(place.parentElement?.children ?? [])];
    const index = items.indexOf(place);
    const isWithin = index >= 2 && index <= items.length - 2;
    return (index === 0 || isWithin) && place.parentElement?.closest('li') === null;
  }
}

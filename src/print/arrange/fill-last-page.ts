/// <reference lib="dom" />
import type { ContentBox } from '../in-page/content-box.js';
import type { Pages } from './pages-of.js';

/** How full the pages have to be; see docs/decisions/page-breaks.md. */
export interface Fullness {
  /** The least part of a last page. */
  readonly last: number;
  /** The least part of every other page. */
  readonly early: number;
}

/**
 * Runs inside the page: fills a last page that is nearly empty by starting it earlier, with the latest area that fills
 * it, else with the latest statement or paragraph; the page before stays as full as it has to be. Says whether it did.
 * `measure` lays out anew; a place is tried only when the layout so far says that it would do.
 */
export function fillLastPage(
  body: HTMLElement,
  page: ContentBox,
  { last, early }: Fullness,
  measure: () => Pages,
): boolean {
  const { bottoms, pageAt, topOf } = measure();
  const before = bottoms.length - 2;
  const [full, rest] = [bottoms[before] ?? 0, bottoms[before + 1] ?? 0];
  const mostTries = 4;
  const areas = [
    ...body.querySelectorAll<HTMLElement>('[data-area],[data-together],.prose > h2,.prose > h3'),
  ];
  const items = [
    ...body.querySelectorAll<HTMLElement>('[data-statement],.prose li,.prose > p,.prose > ul,.prose > ol'),
  ];
  const starts = [areas.map(withHeads), items.filter(mayStart)].map((places) =>
    places.filter(wouldDo).toReversed(),
  );
  return starts.some((places) => places.slice(0, mostTries).some(startsTheLast));

  function startsTheLast(place: HTMLElement): boolean {
    const set = place.style.breakBefore;
    place.style.breakBefore = 'column';
    const { bottoms: now } = measure();
    const fill = (index: number) => (now[index] ?? 0) / page.height;
    if (now.length === bottoms.length && fill(before + 1) >= last && fill(before) >= early) return true;
    place.style.breakBefore = set;
    return false;
  }

  /** By what is above it and what would come on to the last page. */
  function wouldDo(place: HTMLElement): boolean {
    const [rect] = place.getClientRects();
    if (rect === undefined || pageAt(rect) !== before) return false;
    const top = topOf(rect);
    return top / page.height >= early && (full - top + rest) / page.height >= last - 0.05;
  }

  /** A break in a list leaves two of its items on either side, and none parts a text from its head. */
  function mayStart(place: HTMLElement): boolean {
    if (place.previousElementSibling?.matches('h1,h2,h3,h4,h5,h6,dt,summary')) return false;
    if (!place.matches('li')) return place.previousElementSibling !== null;
    const items = [...(place.parentElement?.children ?? [])];
    const index = items.indexOf(place);
    return index >= 2 && index <= items.length - 2 && place.parentElement?.closest('li,.keep') === null;
  }

  function withHeads(place: HTMLElement): HTMLElement {
    const head = place.previousElementSibling;
    return head instanceof HTMLElement && head.matches('[data-head]') ? head : place;
  }
}

/// <reference lib="dom" />
import type { ContentBox } from '../in-page/content-box.js';

/** How a document stands on its pages; see handout.ts for how it is asked. */
export interface Pages {
  /** How far down each page its content reaches, in pixels; 0 for one without any. */
  readonly bottoms: readonly number[];
  /** The page on which a place is, from 0. */
  readonly pageAt: (place: DOMRect) => number;
  /** How far below the top of its page a place begins, in pixels. */
  readonly topOf: (place: DOMRect) => number;
}

/** Runs inside the page, while its body is laid out in columns of a page's size. */
export function pagesOf(body: HTMLElement, page: ContentBox): Pages {
  const origin = body.getBoundingClientRect();
  const pageAt = ({ left }: DOMRect) => Math.floor((left - origin.left + 1) / page.width);
  const bottoms: number[] = [];
  for (const element of body.querySelectorAll('*')) {
    // What holds others reaches no further than they do, but may trail empty space on to a page of its own.
    if (element.childElementCount > 0 && !holdsText(element)) continue;
    for (const rect of element.getClientRects()) {
      if (rect.width === 0 || rect.height === 0) continue;
      const at = pageAt(rect);
      bottoms[at] = Math.max(bottoms[at] ?? 0, rect.bottom - origin.top);
    }
  }
  return {
    bottoms: Array.from(bottoms, (bottom) => bottom ?? 0),
    pageAt,
    topOf: ({ top }) => top - origin.top,
  };

  function holdsText(element: Element): boolean {
    return [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '',
    );
  }
}

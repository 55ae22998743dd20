/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: parts a sheet that is filled in into pages. A statement and its fields stay together, the head of an
 * area stays with its first statement, and the heads of the columns stand again on each page, with the name of an area
 * that goes on.
 */
export async function arrangeReview(_: unknown, tools: Tools): Promise<Fit | TooWide> {
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };
  const heads = body.querySelector<HTMLElement>('[data-columns-head]');
  body.style.width = `${page.width}px`;
  await tools.settle();
  tools.fitTitles(body, 10);
  tools.narrowTables(body);
  tools.stackPictures(body);
  const wide = tools.findWide(body, page.width);
  if (wide !== undefined) return wide;

  const top = body.getBoundingClientRect().top;
  const again = heads?.getBoundingClientRect().height ?? 0;
  const starts: { readonly element: Element; readonly area: Element | undefined }[] = [];
  let end = top + page.height;
  for (const { first, last, area, isRow } of units()) {
    const from = first.getBoundingClientRect().top;
    const to = last.getBoundingClientRect().bottom;
    const room = isRow ? page.height - again : page.height;
    const isLong = to - from > room;
    if (isLong) last.classList.add('long');
    if (to <= end || (isLong && end - from > 0.4 * page.height)) continue;
    // What is longer than a page begins a new one, and runs on over it.
    starts.push({ element: first, area: first === area ? undefined : area });
    end = from + room;
    while (isLong && to > end) end += page.height;
  }
  for (const { element, area } of starts) startPage(element, area);
  return { kind: 'flow' };

  /** What stays together: a row with the head of its area where it is the first, and each part of the close. */
  function units(): { first: Element; last: Element; area: Element | undefined; isRow: boolean }[] {
    return [...body.querySelectorAll('[data-area], [data-close]')].flatMap((part) => {
      const rows = [...part.querySelectorAll('[data-row]')];
      if (rows.length === 0)
        return [{ first: part, last: part, area: part, isRow: part.hasAttribute('data-area') }];
      return rows.map((row, index) => ({
        first: index === 0 ? part : row,
        last: row,
        area: part,
        isRow: true,
      }));
    });
  }

  /** Heads stand again for the eye alone: who hears the sheet is told by each field what it is. */
  function startPage(element: Element, area: Element | undefined): void {
    const copy = element.hasAttribute('data-close') ? undefined : heads?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) {
      if (element instanceof HTMLElement) element.style.breakBefore = 'page';
      return;
    }
    copy.setAttribute('aria-hidden', 'true');
    copy.removeAttribute('data-columns-head');
    copy.style.breakBefore = 'page';
    const named = copy.querySelector('[data-area-again]');
    // As it is printed: what its author wrote may hold signs that are not.
    const name = [...(area?.querySelectorAll('.review-area > *') ?? [])]
      .map(({ textContent }) => textContent.trim())
      .join(' · ');
    if (named !== null && name !== '') {
      named.textContent = name;
      named.classList.add('review-again');
    }
    if (area === undefined) element.before(copy);
    else {
      // Between the items of a list stands an item alone, or a list that is parted; a block within the item is neither.
      copy.style.breakBefore = 'auto';
      const holder = document.createElement('li');
      holder.setAttribute('aria-hidden', 'true');
      holder.style.breakBefore = 'page';
      holder.append(copy);
      element.before(holder);
    }
  }
}

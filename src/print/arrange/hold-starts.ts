/// <reference lib="dom" />
import type { Pages } from './pages-of.js';

/**
 * Runs inside the page, while it is laid out in columns of a page's size: has print start its pages with the blocks that
 * start them here, rows of tables too. Paper is a hair higher than what was measured, and one line more on an early page would move all that
 * comes after. Where a text goes on from one page to the next, print breaks it as it will.
 */
export function holdStarts(body: HTMLElement, { pageAt }: Pages): void {
  const blocks = 'div,section,header,ul,ol,dl,li,p,h1,h2,h3,h4,h5,h6,table,tr,blockquote,pre';
  const starts: HTMLElement[] = [];
  let reached = 0;
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    const rects = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const [first] = rects;
    if (first === undefined) continue;
    const page = pageAt(first);
    if (page > reached && element.matches(blocks) && !standsBeside(element)) {
      starts.push(element);
      reached = page;
    }
    if (element.childElementCount === 0 || holdsText(element))
      reached = Math.max(reached, ...rects.map(pageAt));
  }
  // A page that a text flows on to cuts off the margin above all that begins there; one that is started keeps it.
  const openings = starts.flatMap(openingsOf);
  for (const start of starts) start.style.breakBefore = 'column';
  for (const opening of openings) opening.style.marginTop = '0';

  /** What begins with a block, at the same height but for its margin. */
  function openingsOf(block: HTMLElement): HTMLElement[] {
    const { display, paddingTop, borderTopWidth } = getComputedStyle(block);
    const first = block.firstElementChild;
    if (!/^(block|list-item)$/.test(display) || Number.parseFloat(paddingTop) > 0) return [];
    if (Number.parseFloat(borderTopWidth) > 0 || !(first instanceof HTMLElement)) return [];
    return [first, ...openingsOf(first)];
  }

  function holdsText({ childNodes }: Element): boolean {
    return [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '');
  }

  /** In a grid, others begin on the same line. */
  function standsBeside({ parentElement }: HTMLElement): boolean {
    return parentElement !== null && /grid|flex/.test(getComputedStyle(parentElement).display);
  }
}

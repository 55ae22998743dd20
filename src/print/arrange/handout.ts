/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: keeps short areas whole and sees to it that a last page is at least a third full, by setting
 * the text tighter, by moving whole areas on to it, or by ruling lines for notes.
 *
 * It asks the browser itself how the pages will break: a column box as wide and high as a page's content is broken up
 * by the same code as pages are (CSS Fragmentation), one column for each page. The width stays, so that lines break in
 * print as they were measured; the box is a hair smaller than the page, since Chromium rounds the paper to 1/300 inch.
 */
export async function arrangeHandout(_: { readonly kind: 'handout' }, tools: Tools): Promise<Fit> {
  const longestKept = 12;
  const enough = 1 / 3;
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };
  const areas = [...body.querySelectorAll<HTMLElement>('[data-area]')];

  body.style.width = `${page.width}px`;
  await tools.settle();
  // What is no longer than one page breaks nowhere, so there is nothing to arrange.
  if (body.getBoundingClientRect().top + body.scrollHeight < page.height) {
    return { kind: 'handout', notes: false };
  }
  // All are measured before any changes, or each would have the whole document laid out again.
  const short = areas.filter((area) => lines(area) < longestKept + 0.5);
  for (const area of short) area.classList.add('keep');
  const measuring = `height:${page.height}px;columns:1;column-gap:0;column-fill:auto`;
  const lasting = body.style.cssText;
  body.style.cssText = `${lasting};${measuring}`;
  for (const area of areas) if (leavesItsTop(area)) area.style.breakBefore = 'column';
  const before = measure();
  const notes =
    before.pages > 1 && before.fill < enough && !tighten(before.pages) && !moveAreas(before.pages)
      ? ruleNotes(before.pages)
      : false;
  body.style.cssText = lasting;
  for (const area of areas) if (area.style.breakBefore !== '') area.style.breakBefore = 'page';
  return { kind: 'handout', notes };

  /** Height of a block in lines of its own statements. */
  function lines(area: HTMLElement): number {
    const text = area.querySelector('[data-statement]') ?? area;
    return area.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight);
  }

  /** Whether an area that may split begins with nothing but its rule, its text being pushed on to the next page. */
  function leavesItsTop(area: HTMLElement): boolean {
    const [top] = area.getClientRects();
    const [heading] = area.querySelector('h2')?.getClientRects() ?? [];
    const [statement] = area.querySelector('[data-statement]')?.getClientRects() ?? [];
    return [heading, statement].some(
      (rect) => top !== undefined && rect !== undefined && columnOf(rect) > columnOf(top),
    );
  }

  function columnOf({ left }: DOMRect): number {
    return Math.floor((left - body.getBoundingClientRect().left + 1) / page.width);
  }

  /** How many pages there are, and which part of the last one is filled; `early` is the same for the one before. */
  function measure(): { pages: number; fill: number; early: number } {
    const origin = body.getBoundingClientRect();
    const bottoms: number[] = [];
    for (const element of body.querySelectorAll('*')) {
      for (const { left, bottom, width, height } of element.getClientRects()) {
        if (width === 0 || height === 0) continue;
        const column = Math.floor((left - origin.left + 1) / page.width);
        bottoms[column] = Math.max(bottoms[column] ?? 0, bottom - origin.top);
      }
    }
    const [last, early] = [bottoms.at(-1) ?? 0, bottoms.at(-2) ?? 0];
    return { pages: bottoms.length, fill: last / page.height, early: early / page.height };
  }

  function tighten(pages: number): boolean {
    body.classList.add('tight');
    if (measure().pages < pages) return true;
    body.classList.remove('tight');
    return false;
  }

  /** Starts the last page with an earlier area, the latest that fills it; the page before must stay as full. */
  function moveAreas(pages: number): boolean {
    for (const area of areas.toReversed()) {
      area.style.breakBefore = 'column';
      const { pages: now, fill, early } = measure();
      if (now === pages && fill >= enough && early >= enough) return true;
      area.style.breakBefore = '';
    }
    return false;
  }

  function ruleNotes(pages: number): boolean {
    const notes = body.querySelector<HTMLElement>('[data-notes]');
    const line = notes?.querySelector('[data-notes-line]');
    if (notes === null || line === null || line === undefined) return false;
    notes.style.display = 'block';
    for (let now = measure(); now.pages === pages; now = measure()) {
      if (now.fill >= enough) return true;
      line.after(line.cloneNode(true));
    }
    notes.style.display = '';
    return false;
  }
}

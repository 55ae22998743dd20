/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';

/**
 * Runs inside the page: keeps short areas whole and sees to it that a last page is at least a third full, by setting
 * the text tighter, by moving whole areas on to it, or by ruling lines for notes.
 *
 * It asks the browser itself how the pages will break: a column box as wide and high as a page's content is broken up
 * by the same code as pages are (CSS Fragmentation), one column for each page. The box is a hair smaller than the
 * page, since Chromium rounds the paper to 1/300 inch: better a line too careful than one too many.
 */
export function arrangeHandout(): Fit {
  const longestKept = 12;
  const enough = 1 / 3;
  const { body } = document;
  const page = contentBox();
  const areas = [...body.querySelectorAll<HTMLElement>('[data-area]')];
  for (const area of areas) if (lines(area) < longestKept + 0.5) area.classList.add('keep');

  const outside = body.getAttribute('style');
  body.style.cssText += `;width:${page.width}px;height:${page.height}px;columns:1;column-gap:0;column-fill:auto`;
  const before = measure();
  const notes =
    before.pages > 1 && before.fill < enough && !tighten(before.pages) && !moveAreas(before.pages)
      ? ruleNotes(before.pages)
      : false;
  if (outside === null) body.removeAttribute('style');
  else body.setAttribute('style', outside);
  for (const area of areas) if (area.style.breakBefore !== '') area.style.breakBefore = 'page';
  return { kind: 'handout', notes };

  /** Height of a block in lines of its own statements. */
  function lines(area: HTMLElement): number {
    const text = area.querySelector('[data-statement]') ?? area;
    return area.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight);
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

  /** What is left of the paper between the margins, in CSS pixels, from the document's first `@page` rules. */
  function contentBox(): { width: number; height: number } {
    const rules = [...document.styleSheets].flatMap((sheet) =>
      sheet.href === null ? [...sheet.cssRules] : [],
    );
    const found: Record<string, string> = {};
    for (const rule of rules) {
      if (!(rule instanceof CSSPageRule)) continue;
      for (const name of ['size', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left']) {
        const value = rule.style.getPropertyValue(name);
        if (value !== '' && (rule.selectorText === '' || found[name] === undefined)) found[name] = value;
      }
    }
    const [width, height] = (found.size ?? '').split(' ').map(pixels);
    const margin = (side: string) => pixels(found[`margin-${side}`] ?? '0');
    return {
      width: (width ?? Number.NaN) - margin('left') - margin('right') - 0.5,
      height: (height ?? Number.NaN) - margin('top') - margin('bottom') - 1,
    };
  }

  function pixels(length: string): number {
    const perUnit: Record<string, number> = {
      px: 1,
      pt: 4 / 3,
      pc: 16,
      in: 96,
      cm: 96 / 2.54,
      mm: 96 / 25.4,
    };
    const [, number, unit] = /^([\d.]+)([a-z]*)$/.exec(length) ?? [];
    return Number(number) * (perUnit[unit ?? ''] ?? (Number(number) === 0 ? 1 : Number.NaN));
  }
}

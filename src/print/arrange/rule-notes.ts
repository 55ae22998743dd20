/// <reference lib="dom" />
import type { ContentBox } from '../in-page/content-box.js';
import type { Pages } from './pages-of.js';

/**
 * Runs inside the page: shows the lines to write on of a handout, as many as fill the part `least` of its last page and
 * never fewer than five; with `full` to the page's end. Says whether there is room for them; else none are shown.
 */
export function ruleNotes(body: HTMLElement, page: ContentBox, least: number, measure: () => Pages): boolean {
  const fewest = 5;
  const notes = body.querySelector<HTMLElement>('[data-notes]');
  const line = notes?.querySelector('[data-notes-line]');
  if (notes === null || line === null || line === undefined) return false;
  const isFull = notes.dataset.notes === 'full';
  const before = measure().bottoms;
  if (!isFull && (before.at(-1) ?? 0) / page.height >= least) return false;
  notes.style.display = 'block';
  for (let lines = 1; ; lines += 1) {
    if (lines >= fewest) {
      const { bottoms } = measure();
      if (bottoms.length > before.length) {
        if (lines === fewest) break;
        line.nextElementSibling?.remove();
        return true;
      }
      if (!isFull && (bottoms.at(-1) ?? 0) / page.height >= least) return true;
    }
    line.after(line.cloneNode(true));
  }
  notes.style.display = '';
  return false;
}

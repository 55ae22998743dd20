/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import type { HeardBlock } from '../../sheet/heard.js';
import type { SourcePlace } from '../../state.js';
import type { AskedSheet } from './asked-sheet.js';
import { changesList } from './changes-list.js';
import type { KeptFile } from './keep-sheet.js';
import type { PagesView } from './pages-view.js';

/** A sheet with the pages that it is drawn on. */
export interface SheetOfTime extends KeptFile {
  readonly pages: PagesView;
}

/** The sheet at the last commit and the newest: what changed as a list, and both beside or over each other. */
export function beforeAfter(
  was: SheetOfTime,
  now: SheetOfTime,
  beside: AskedSheet['beside'],
  openPlace: (place: SourcePlace) => void,
): TemplateResult {
  const pointAt = (side: 'was' | 'now', block: HeardBlock) => {
    const { pages } = side === 'was' ? was : now;
    pages.pointAt(block);
  };
  return html`
    ${
      was.heard === undefined || now.heard === undefined
        ? nothing
        : changesList(was.heard, now.heard, { openPlace, pointAt })
    }
    ${beside === 'swipe' ? swipe(was.pages.host, now.pages.host) : sides(was.pages.host, now.pages.host)}
  `;
}

function sides(was: HTMLElement, now: HTMLElement): TemplateResult {
  return html`<div class="sides">
    <figure data-room tabindex="0"><figcaption>At the last commit</figcaption>${was}</figure>
    <figure data-room tabindex="0"><figcaption>Now</figcaption>${now}</figure>
  </div>`;
}

/** Two sheets over each other, and a line to move between what was and what is. */
function swipe(was: HTMLElement, now: HTMLElement): TemplateResult {
  const move = ({ target }: Event) => {
    const range = target as HTMLInputElement;
    range.closest<HTMLElement>('.swipe')?.style.setProperty('--line', `${range.value}%`);
  };
  return html`<div class="swipe" data-room>
    <label class="swipe-line">At the last commit
      <input type="range" min="0" max="100" value="50" aria-label="How much of the last commit is seen" @input=${move}>
    Now</label>
    <div class="both" tabindex="0" role="group" aria-label="Both sheets">
      <div class="was">${was}</div>
      <div class="now">${now}</div>
    </div>
  </div>`;
}

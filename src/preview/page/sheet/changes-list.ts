/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import type { HeardBlock, HeardChange, HeardSheet } from '../../sheet/heard.js';
import type { SourcePlace } from '../../state.js';
import { placeLink } from '../problems/problem-list.js';

const words: Readonly<Record<HeardChange, string>> = {
  added: 'Added',
  removed: 'Removed',
  reworded: 'Reworded',
};

/** What to do with what is listed. */
export interface ListTools {
  openPlace(place: SourcePlace): void;
  /** Shows where on a sheet it stands. */
  pointAt(side: 'was' | 'now', block: HeardBlock): void;
}

/** What is another on the sheet than at the last commit: what went, and what came or was reworded. */
export function changesList(
  was: HeardSheet | undefined,
  now: HeardSheet | undefined,
  { openPlace, pointAt }: ListTools,
): TemplateResult {
  const gone = changed(was).filter(({ change }) => change === 'removed');
  const come = changed(now);
  const item = (side: 'was' | 'now') => (block: HeardBlock) =>
    html`
    <li data-change=${block.change}>
      <button type="button" class="change" @click=${() => pointAt(side, block)}>
        <span class="says">${words[block.change ?? 'reworded']}</span>
        <span dir="auto">${block.text}</span>
      </button>
      ${side === 'now' && block.place !== undefined ? placeLink(block.place, openPlace) : nothing}
    </li>
  `;
  if (gone.length + come.length === 0) {
    return html`<p class="note">No words of this sheet changed since the last commit.</p>`;
  }
  return html`<ol class="changes" role="list" aria-label="Changed since the last commit">
    ${come.map(item('now'))}${gone.map(item('was'))}
  </ol>`;
}

function changed(heard: HeardSheet | undefined): HeardBlock[] {
  return (heard?.blocks ?? []).filter(({ change, role }) => change !== undefined && role !== 'Lbl');
}

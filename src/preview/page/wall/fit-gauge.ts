/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SourcePlace, WallArea, WallFit } from '../../state.js';
import { placeLink } from '../problems/problem-list.js';

/**
 * How a level settled on its card, in a line; what each area takes is shown beside it on focus and under the pointer. A card
 * that leaves something out is full: what room there is holds nothing of the rest.
 */
export function fitGauge(fit: WallFit, role: string): TemplateResult {
  const { size, filled, spare } = fit;
  const share = spare < 0 ? 100 : percent(filled);
  return html`
    <button type="button" class="gauge">
      <span class="bar" aria-hidden="true"><span .style=${`inline-size:${share}%`}></span></span>
      <span class="unseen">${role}: </span>
      <span class="gauge-line"
        ><span>${size} pt</span><span class="unseen">, ${spare < 0 ? 'full' : `${share} % full`}, </span
        ><span>${spareInWords(spare)}</span></span
      >
    </button>
  `;
}

function spareInWords(spare: number): string {
  return spare < 0 ? `${counted(-spare)} over` : `${counted(spare)} spare`;
}

/** What each area takes, what is free, and with which statement what is left out begins. */
export function areaTable(
  { areas, over, words, spare, filled }: WallFit,
  openPlace: (place: SourcePlace) => void,
): TemplateResult {
  const most = Math.max(...areas.map(({ share }) => share), 0.01);
  const isOver = spare < 0;
  return html`
    <table>
      <caption>${isOver ? `${counted(words + spare)} of ${words.toLocaleString('en')} on the card` : `${counted(words)}, all on the card`}</caption>
      <thead><tr><th scope="col">Area</th><th scope="col">Words</th><th scope="col">Left out</th><th scope="col">Of its room</th></tr></thead>
      <tbody>${areas.map((area) => areaRow(area, most))}</tbody>
      <tfoot>
        <tr>
          <th scope="row">${isOver ? 'Free, too little for what comes next' : 'Free'}</th>
          <td>${isOver ? nothing : `about ${spare.toLocaleString('en')}`}</td>
          <td></td>
          <td>${100 - percent(filled)} %</td>
        </tr>
      </tfoot>
    </table>
    ${over === undefined ? nothing : html`<p class="begins">What is left out begins with “${over.text}”, ${placeLink(over.place, openPlace)}</p>`}
  `;
}

function areaRow({ name, words, left, share }: WallArea, most: number): TemplateResult {
  return html`
    <tr data-left=${left > 0 ? '' : nothing}>
      <th scope="row">${name === '' ? 'Other text' : name}</th>
      <td>${words.toLocaleString('en')}</td>
      <td>${left > 0 ? left.toLocaleString('en') : '–'}</td>
      <td><span class="share"><span .style=${`inline-size:${percent(share / most)}%`}></span></span>${percent(share)} %</td>
    </tr>
  `;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function counted(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`;
}

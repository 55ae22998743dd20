/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SourcePlace, WallArea, WallFit } from '../../state.js';
import { placeLink } from '../problems/problem-list.js';

/** How a level settled on its card, in a line; what each area takes is shown beside it on focus and under the pointer. */
export function fitGauge(fit: WallFit, role: string): TemplateResult {
  return html`
    <button type="button" class="gauge">
      <span class="bar" aria-hidden="true"><span .style=${`inline-size:${percent(fit.filled)}%`}></span></span>
      <span class="unseen">${role}: </span>
      <span class="gauge-line"
        ><span>${fit.size} pt</span><span class="unseen">, ${percent(fit.filled)} % full, </span
        ><span>${spareInWords(fit)}</span></span
      >
    </button>
  `;
}

function spareInWords({ spare }: WallFit): string {
  return spare < 0 ? `${-spare} ${words(-spare)} over` : `${spare} ${words(spare)} spare`;
}

/** What each area takes, and with which statement what is left out begins. */
export function areaTable(
  { areas, over, words: all }: WallFit,
  openPlace: (place: SourcePlace) => void,
): TemplateResult {
  const most = Math.max(...areas.map(({ share }) => share), 0.01);
  return html`
    <table>
      <caption>${all} words by area</caption>
      <thead><tr><th scope="col">Area</th><th scope="col">Words</th><th scope="col">Left out</th><th scope="col">Share</th></tr></thead>
      <tbody>${areas.map((area) => areaRow(area, most))}</tbody>
    </table>
    ${over === undefined ? nothing : html`<p class="begins">What is left out begins with “${over.text}”, ${placeLink(over.place, openPlace)}</p>`}
  `;
}

function areaRow({ name, words, left, share }: WallArea, most: number): TemplateResult {
  return html`
    <tr data-left=${left > 0 ? '' : nothing}>
      <th scope="row">${name === '' ? 'Other text' : name}</th>
      <td>${words}</td>
      <td>${left > 0 ? left : '–'}</td>
      <td><span class="share"><span .style=${`inline-size:${percent(share / most)}%`}></span></span>${percent(share)} %</td>
    </tr>
  `;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function words(count: number): string {
  return count === 1 ? 'word' : 'words';
}

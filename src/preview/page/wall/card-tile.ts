/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { SourcePlace, ToldProblem, WallLevel } from '../../state.js';
import { placeLink, problemCard } from '../problems/problem-list.js';
import { fitGauge } from './fit-gauge.js';
import { showPicture } from './show-picture.js';

/** What a card is shown with. */
export interface CardPlace {
  /** Its place on the ladder, from 0. */
  readonly at: number;
  /** An error in what the card is made of: the card is not as it stands in the file. */
  readonly fault: ToldProblem | undefined;
  readonly warnings: number;
  openPlace(place: SourcePlace): void;
}

/** A level on its ladder: its card as a picture, or what is in its way, and how it fits. */
export function cardTile(level: WallLevel, { at, fault, warnings, openPlace }: CardPlace): TemplateResult {
  const { id, numeral, role, card, place, isChanged, language } = level;
  const inTheWay = card?.kind === 'refused' ? card.problem : fault;
  const fit = card?.kind === 'set' ? card.fit : undefined;
  return html`
    <li class="rung" data-level=${id} .style=${`--at:${at}`} data-over=${fit !== undefined && fit.spare < 0 ? '' : nothing}>
      <div class="paper" data-faulty=${inTheWay === undefined ? nothing : ''}>
        <a class="picture" href="#sheet?level=${encodeURIComponent(id)}" aria-label="${numeral} ${role}: its sheets">
          ${picture(level)}
        </a>
        ${inTheWay === undefined ? nothing : html`<div class="in-the-way">${problemCard(inTheWay, openPlace)}</div>`}
      </div>
      <p class="caption" lang=${language}><b>${numeral}</b> <span>${role}</span></p>
      ${fit === undefined ? html`<p class="gauge-line">${card === undefined ? 'Being set …' : ''}</p>` : fitGauge(fit, role)}
      <p class="about">
        ${placeLink(place, openPlace)}
        ${isChanged ? html`<span class="changed">changed</span>` : nothing}
        ${warnings === 0 ? nothing : html`<span class="warned">${warnings} ${warnings === 1 ? 'warning' : 'warnings'}</span>`}
      </p>
    </li>
  `;
}

/**
 * A picture that was not made yet is asked for all the same once it comes into sight, and is set before the others then.
 */
function picture({ id, card }: WallLevel): TemplateResult {
  const version = card?.kind === 'set' ? card.version : '';
  const { width, height } = card?.kind === 'set' ? card.fit : { width: 794, height: 1123 };
  const source = `card/${encodeURIComponent(id)}.png?v=${encodeURIComponent(version)}`;
  return html`<img alt="" loading="lazy" decoding="sync" width=${width} height=${height} ${ref((image) => showPicture(image, source, version))}>`;
}

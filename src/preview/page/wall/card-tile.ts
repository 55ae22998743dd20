/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { SourcePlace, ToldProblem, WallFit, WallLevel } from '../../state.js';
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
          ${overMark(fit)}
        </a>
        ${inTheWay === undefined ? nothing : html`<div class="in-the-way">${problemCard(inTheWay, openPlace)}</div>`}
      </div>
      <p class="caption" lang=${language}><b>${numeral}</b> <span>${role}</span></p>
      ${fit === undefined ? html`<p class="gauge-line">${card === undefined ? 'Being set …' : ''}</p>` : fitGauge(fit, role)}
      <p class="about">
        ${placeLink(place, openPlace)}
        ${fit?.over === undefined ? nothing : html`<span class="left-out">left out from ${placeLink(fit.over.place, openPlace)}</span>`}
        ${isChanged ? html`<span class="changed">changed</span>` : nothing}
        ${warnings === 0 ? nothing : html`<span class="warned">${warnings} ${warnings === 1 ? 'warning' : 'warnings'}</span>`}
      </p>
    </li>
  `;
}

/** Tints the place on the card from which it leaves something out. */
function overMark(fit: WallFit | undefined): TemplateResult | typeof nothing {
  const mark = fit?.over?.mark;
  if (mark === undefined) return nothing;
  const { left, top, width, height } = mark;
  const [x, y, w, h] = [left, top, width, height].map((share) => `${(share * 100).toFixed(2)}%`);
  return html`<span class="over-mark" .style=${`left:${x};top:${y};width:${w};height:${h}`}></span>`;
}

/**
 * A picture that was not made yet is asked for all the same once it comes into sight, and is set before the others then.
 */
function picture({ id, card }: WallLevel): TemplateResult {
  const { width, height } = card?.kind === 'set' ? card.fit : { width: 794, height: 1123 };
  const version = card?.kind === 'set' ? card.version : '';
  const source = `card/${encodeURIComponent(id)}.png?v=${encodeURIComponent(version)}`;
  // What cannot be set has no picture; the one before stays.
  const show = (image?: Element) =>
    card?.kind === 'refused' ? undefined : showPicture(image, source, version);
  return html`<img alt="" loading="lazy" decoding="sync" width=${width} height=${height} ${ref(show)}>`;
}

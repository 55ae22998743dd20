/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { HeardBlock, HeardSheet } from '../../sheet/heard.js';
import type { SourcePlace } from '../../state.js';
import { placeLink } from '../problems/problem-list.js';

/** The structure text of a finished PDF, page by page: what a screen reader announces, and the words. */
export function heardList(heard: HeardSheet, openPlace: (place: SourcePlace) => void): TemplateResult {
  const pages = Array.from({ length: heard.pages }, (_, index) => index + 1);
  return html`
    <div class="heard">
      <p class="note">What the tags of the finished PDF say, in the order in which they are read aloud. The language is ${languageName(heard.language)}.</p>
      ${pages.map(
        (page) => html`
          <section aria-labelledby="heard-${page}">
            <h2 id="heard-${page}">Page ${page}</h2>
            <ol role="list">
              ${repeat(
                heard.blocks.filter((block) => block.page === page),
                (block) => heardItem(block, heard, openPlace),
              )}
            </ol>
          </section>
        `,
      )}
    </div>
  `;
}

function heardItem(
  block: HeardBlock,
  { language: whole }: HeardSheet,
  openPlace: (place: SourcePlace) => void,
): TemplateResult {
  const { says, role, depth, text, links, language, place } = block;
  const said = [...says, ...(language === undefined ? [] : [`in ${languageName(language)}`])];
  return html`
    <li data-depth=${Math.min(depth, 4)} data-role=${role}>
      ${said.length === 0 ? nothing : html`<span class="says">${said.join(', ')}</span>`}
      <span class="words-heard" lang=${(language ?? whole) || nothing} dir="auto">${text}</span>
      ${links.map((link) => html`<span class="says">link “${link}”</span>`)}
      ${place === undefined ? nothing : placeLink(place, openPlace)}
    </li>
  `;
}

function languageName(tag: string): string {
  if (tag === '') return 'not named';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

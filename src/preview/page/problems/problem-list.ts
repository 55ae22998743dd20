/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PreviewState, SourcePlace, ToldProblem } from '../../state.js';

type OpenPlace = (place: SourcePlace) => void;

/** All that is wrong, by file: where, what, why, and what to do; each place opens in the editor. */
export function problemList({ problems, notes }: PreviewState, openPlace: OpenPlace): TemplateResult {
  const files = [...new Set(problems.map(({ place }) => place.file))];
  return html`
    <aside id="problems" tabindex="-1" aria-labelledby="problems-title" ?hidden=${problems.length + notes.length === 0}>
      <h2 id="problems-title">What to look at</h2>
      ${repeat(
        files,
        (file) => file,
        (file) => html`
          <section aria-label=${file}>
            <h3>${file}</h3>
            <ul role="list">
              ${problems.filter(({ place }) => place.file === file).map((problem) => html`<li>${problemCard(problem, openPlace)}</li>`)}
            </ul>
          </section>
        `,
      )}
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
    </aside>
  `;
}

/** One problem, wherever it is told. */
export function problemCard(problem: ToldProblem, openPlace: OpenPlace): TemplateResult {
  const { severity, code, what, why, fix, place } = problem;
  return html`
    <div class="problem" data-severity=${severity}>
      <p class="problem-head">
        <strong>${severity === 'error' ? 'Error' : 'Warning'}</strong>
        ${placeLink(place, openPlace)}
        <span class="code">${code}</span>
      </p>
      <p class="what">${what}</p>
      ${why === '' ? nothing : html`<p>${why}</p>`}
      <p class="fix">${fix}</p>
    </div>
  `;
}

/** A place, as something to press that opens it in the editor. */
export function placeLink(place: SourcePlace, openPlace: OpenPlace): TemplateResult {
  const name = place.file.split('/').at(-1);
  return html`<button type="button" class="place" title="Open ${place.file}:${place.line} in the editor" @click=${() => openPlace(place)}>${name}:${place.line}</button>`;
}

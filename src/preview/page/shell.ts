/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import type { PreviewState, SourcePlace } from '../state.js';
import { problemList } from './problems/problem-list.js';
import { type ViewRow, views } from './views.js';

/** Whether the page hears of changes. */
export type Connection =
  | { readonly kind: 'begins' }
  /** @param took milliseconds from the last change on the disk to the state that is shown */
  | { readonly kind: 'lives'; readonly took: number | undefined }
  | { readonly kind: 'lost' };

/** What stands around a view. */
export interface PageFrame {
  readonly state: PreviewState | undefined;
  readonly connection: Connection;
  readonly row: ViewRow;
  /** What became of the last thing that somebody asked for; empty for nothing. */
  readonly message: string;
  /** Where a view leads to, with what it showed last. */
  addressOf(row: ViewRow): string;
  openPlace(place: SourcePlace): void;
}

/** The head with its tabs, the place of the view, and the list of problems. */
export function shell({ state, connection, row, message, addressOf, openPlace }: PageFrame): TemplateResult {
  return html`
    <a class="skip" href="#view" @click=${toView}>To the ${row.name.toLowerCase()}</a>
    <header class="head">
      <div class="whose">
        ${mark}
        <h1>${state?.title || 'Preview'}</h1>
      </div>
      <nav aria-label="Views">
        ${views.map(
          (each) =>
            html`<a href=${addressOf(each)} aria-current=${each === row ? 'page' : nothing}>${each.name}</a>`,
        )}
      </nav>
      <div class="news">
      <p class="status" data-kind=${statusOf(state, connection).kind} title=${tookOf(connection)}>${statusOf(state, connection).words}</p>
      ${state === undefined ? nothing : problemsOf(state)}
      </div>
    </header>
    <p class="said" role="status">${message}</p>
    ${state?.failure === undefined ? nothing : html`<p class="failure" role="alert">${state.failure.what} ${state.failure.fix}</p>`}
    <div class="body">
      <main id="view" tabindex="-1"></main>
      ${state === undefined ? nothing : problemList(state, openPlace)}
    </div>
  `;
}

/** The sign of our sheets: rungs, one of them solid. */
const mark = html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
  <path d="M2 3.5h16M2 16.5h16" /><path class="this" d="M2 10h16" />
</svg>`;

function statusOf(
  state: PreviewState | undefined,
  connection: Connection,
): { readonly kind: string; readonly words: string } {
  if (connection.kind === 'lost')
    return { kind: 'lost', words: 'The preview does not answer. Is it still running?' };
  if (state === undefined || connection.kind === 'begins') return { kind: 'begins', words: 'Reading …' };
  if (!state.isCurrent) return { kind: 'behind', words: 'Something is broken; what was good is shown' };
  const refused = refusedOf(state);
  if (refused > 0) return { kind: 'behind', words: `${counted(refused, 'card')} cannot be set` };
  return { kind: 'lives', words: 'Up to date' };
}

function tookOf(connection: Connection): string {
  const took = connection.kind === 'lives' ? connection.took : undefined;
  return took === undefined ? '' : `The last edit was read in ${Math.round(took)} ms`;
}

/** How many cards are not set, because of a template for example. */
function refusedOf({ crafts }: PreviewState): number {
  return crafts.flatMap(({ levels }) => levels).filter(({ card }) => card?.kind === 'refused').length;
}

function problemsOf(state: PreviewState): TemplateResult | typeof nothing {
  const { problems, failure } = state;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const words = [counted(errors, 'error'), counted(warnings, 'warning')]
    .filter((said) => said !== '')
    .join(', ');
  // What cannot be read or set has no problems in its pages, and is not well.
  if (words === '' && (failure !== undefined || refusedOf(state) > 0)) return nothing;
  return words === ''
    ? html`<p class="problems-link" data-worst="none">Nothing is wrong</p>`
    : html`<a class="problems-link" data-worst=${errors > 0 ? 'error' : 'warning'} href="#problems" @click=${toProblems}>${words}</a>`;
}

/** Empty for none. */
function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// The address after `#` says what is shown, so that these only move the focus.
function toView(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#view')?.focus();
}

function toProblems(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#problems')?.focus();
}

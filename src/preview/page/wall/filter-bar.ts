/// <reference lib="dom" />
import { html, type TemplateResult } from 'lit-html';
import type { PreviewState } from '../../state.js';
import { type Filters, paramsOf, sizes } from './filters.js';

/** What chooses among the cards, and says how many are left. */
export function filterBar(
  { crafts, knowsCommit }: PreviewState,
  filters: Filters,
  shown: number,
  choose: (params: URLSearchParams) => void,
): TemplateResult {
  const all = crafts.reduce((sum, { levels }) => sum + levels.length, 0);
  const numerals = [...new Set(crafts.flatMap(({ levels }) => levels.map(({ numeral }) => numeral)))];
  const change = (other: Partial<Filters>) => choose(paramsOf({ ...filters, ...other }));
  return html`
    <form class="filters" role="search" aria-label="Which cards" @submit=${(event: Event) => event.preventDefault()}>
      <label>Craft
        <select @change=${(event: Event) => change({ craft: wordOf(event) })}>
          ${option('', 'All', filters.craft)}
          ${crafts.map(({ id, name }) => option(id, name, filters.craft))}
        </select>
      </label>
      <label>Level
        <select @change=${(event: Event) => change({ level: wordOf(event) })}>
          ${option('', 'All', filters.level)}
          ${numerals.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((numeral) => option(numeral, numeral, filters.level))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" .checked=${filters.withProblems} @change=${(event: Event) => change({ withProblems: isOn(event) })}>
        With problems
      </label>
      <label class="check" title=${knowsCommit ? '' : 'The folder is in no repository with a commit'}>
        <input type="checkbox" .checked=${filters.changed} ?disabled=${!knowsCommit && !filters.changed} @change=${(event: Event) => change({ changed: isOn(event) })}>
        Changed since the last commit
      </label>
      <label class="size">Size
        <input type="range" min=${sizes.least} max=${sizes.most} step="0.25" .value=${String(filters.size)} @input=${(event: Event) => change({ size: Number(wordOf(event)) })}>
      </label>
      <output>${shown === all ? `${all} cards` : `${shown} of ${all} cards`}</output>
    </form>
  `;
}

function option(value: string, name: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${value === chosen}>${name}</option>`;
}

function wordOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLSelectElement).value;
}

function isOn({ target }: Event): boolean {
  return (target as HTMLInputElement).checked;
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ListedSheet } from '../../sheet/listed-sheet.js';
import type { SheetChoices } from '../../state.js';
import type { AskedSheet } from './asked-sheet.js';
import { productsOf, subjectsOf } from './pick-sheet.js';

/** Chooses the product, what it is about, and what it is made in. */
export function choiceBar(
  asked: AskedSheet,
  {
    sheets,
    sheet,
    choices,
  }: {
    readonly sheets: readonly ListedSheet[];
    readonly sheet: ListedSheet | undefined;
    readonly choices: SheetChoices;
  },
  change: (other: Partial<AskedSheet>) => void,
): TemplateResult {
  const same = sheets.filter(({ product, about }) => product === sheet?.product && about === sheet.about);
  const nearby = subjectsOf(sheets, sheet?.product).filter(({ craft }) => craft === sheet?.craft);
  const at = nearby.findIndex(({ about }) => about === sheet?.about);
  const step = (by: number, sign: string, label: string) => {
    const next = nearby[at + by];
    return html`<button type="button" class="step" aria-label=${label} ?disabled=${next === undefined}
      @click=${() => change({ about: next?.about ?? '', nth: 0 })}>${sign}</button>`;
  };
  const select = (name: keyof SheetChoices, key: keyof AskedSheet, label: string) => {
    const said = String(asked[key]);
    // What an address asks for stands there, though there may be none.
    const all = said === '' || choices[name].includes(said) ? choices[name] : [...choices[name], said];
    const chosen = said || all[0];
    if (all.length < 2) return nothing;
    return html`<label>${label}
      <select @change=${(event: Event) => change({ [key]: chosenIn(event) === all[0] ? '' : chosenIn(event) })}>
        ${all.map((value) => option(value, shown(value), value === chosen))}
      </select>
    </label>`;
  };
  return html`
    <form class="choices" aria-label="Which sheet" @submit=${(event: Event) => event.preventDefault()}>
      <label>Product
        <select @change=${(event: Event) => change({ product: chosenIn(event), nth: 0 })}>
          ${productsOf(sheets).map(({ product, productName }) => option(product, capital(productName), product === sheet?.product))}
        </select>
      </label>
      <span class="of">
        <label>Of
          <select @change=${(event: Event) => change({ about: chosenIn(event), nth: 0 })}>
            ${byCraft(sheets, sheet)}
          </select>
        </label>
        ${nearby.length < 2 ? nothing : [step(-1, '↓', 'The one before'), step(1, '↑', 'The next one')]}
      </span>
      ${
        same.length < 2
          ? nothing
          : html`<label>File
              <select @change=${(event: Event) => change({ nth: Number(chosenIn(event)) })}>
                ${same.map((each, index) => option(String(index), each.label || fileOf(each), each === sheet))}
              </select>
            </label>`
      }
      ${select('brands', 'brand', 'Brand')} ${select('papers', 'paper', 'Paper')}
      ${select('prints', 'print', 'Edition')} ${select('audiences', 'audience', 'For')}
      ${sheet?.product.startsWith('card') === true ? select('orientations', 'orientation', 'Cards') : nothing}
    </form>
  `;
}

/** Levels below the name of their craft. */
function byCraft(sheets: readonly ListedSheet[], sheet: ListedSheet | undefined): TemplateResult[] {
  const subjects = subjectsOf(sheets, sheet?.product);
  const crafts = [...new Map(subjects.map(({ craft, craftName }) => [craft, craftName]))];
  return crafts.map(([craft, name]) => {
    const own = subjects.filter((each) => each.craft === craft);
    const options = own.map(({ about, aboutName }) => option(about, aboutName, about === sheet?.about));
    return own.length === 1 ? html`${options}` : html`<optgroup label=${name}>${options}</optgroup>`;
  });
}

function option(value: string, name: string, isChosen: boolean): TemplateResult {
  return html`<option value=${value} .selected=${isChosen}>${name}</option>`;
}

function chosenIn({ target }: Event): string {
  return (target as HTMLSelectElement).value;
}

const spoken: Readonly<Record<string, string>> = { a4: 'A4', a5: 'A5' };

function shown(value: string): string {
  return spoken[value] ?? capital(value);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fileOf({ path }: ListedSheet): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from 'lit-html';
import { type AskedSheet, type WayToLook, zooms } from './asked-sheet.js';

const lookNames: Readonly<Record<WayToLook, string>> = {
  sheet: 'Sheet',
  facing: 'Facing pages',
  heard: 'As it is heard',
  before: 'Before and after',
};

export interface ToolBar {
  /** How many pages there are; undefined while nobody knows. */
  readonly pages: number | undefined;
  /** Where the PDF is had, and what it is called; undefined while there is none. */
  readonly download: { readonly href: string; readonly name: string } | undefined;
  readonly knowsCommit: boolean;
  change(other: Partial<AskedSheet>): void;
  calibrate(): void;
}

/** How the sheet is looked at. */
export function toolBar(
  asked: AskedSheet,
  { pages, download, knowsCommit, change, calibrate }: ToolBar,
): TemplateResult {
  const { look, zoom, grey, beside } = asked;
  return html`
    <div class="tools">
      <nav class="looks" aria-label="Ways to look at it">
        ${Object.entries(lookNames).map(
          ([id, name]) => html`<button type="button" aria-pressed=${id === look ? 'true' : 'false'}
            ?disabled=${id === 'before' && !knowsCommit && look !== 'before'}
            title=${id === 'before' && !knowsCommit ? 'The folder is in no repository with a commit' : nothing}
            @click=${() => change(lookedAt(asked, id as WayToLook))}>${name}</button>`,
        )}
      </nav>
      ${look === 'heard' ? nothing : sizeTools(zoom, change, calibrate)}
      ${
        look === 'heard'
          ? nothing
          : html`<label class="check"><input type="checkbox" .checked=${grey}
              @change=${(event: Event) => change({ grey: isOn(event) })}> Greyscale</label>`
      }
      ${
        look === 'before'
          ? html`<label class="check"><input type="checkbox" .checked=${beside === 'swipe'}
              @change=${(event: Event) => change({ beside: isOn(event) ? 'swipe' : 'sides' })}> Swipe</label>`
          : nothing
      }
      <span class="had">
        <output>${pages === undefined ? '' : pages === 1 ? '1 page' : `${pages} pages`}</output>
        ${
          download === undefined
            ? nothing
            : html`<a class="download" href=${download.href} download=${download.name}>Download PDF</a>`
        }
      </span>
    </div>
  `;
}

/** What stands beside each other is looked at as wide as it fits, unless somebody wants it otherwise. */
function lookedAt({ look: before, zoom }: AskedSheet, look: WayToLook): Partial<AskedSheet> {
  const [wasBeside, isBeside] = [before, look].map((way) => way === 'before' || way === 'facing');
  if (isBeside && !wasBeside && zoom === 100) return { look, zoom: 0 };
  return wasBeside && !isBeside && zoom === 0 ? { look, zoom: 100 } : { look };
}

function sizeTools(
  zoom: number,
  change: (other: Partial<AskedSheet>) => void,
  calibrate: () => void,
): TemplateResult {
  return html`<span class="zoom">
    <button type="button" class="step" aria-label="Smaller" @click=${() => change({ zoom: nextZoom(zoom, -1) })}>−</button>
    <label><span class="unseen">Zoom</span>
      <select @change=${(event: Event) => change({ zoom: Number((event.target as HTMLSelectElement).value) })}>
        ${[...zooms].map((each) => html`<option value=${each} .selected=${each === zoom}>${each} %</option>`)}
        <option value="0" .selected=${zoom === 0}>As wide as fits</option>
      </select>
    </label>
    <button type="button" class="step" aria-label="Larger" @click=${() => change({ zoom: nextZoom(zoom, 1) })}>+</button>
    <button type="button" @click=${calibrate}>True size …</button>
  </span>`;
}

/** The next larger or smaller zoom; from "as wide as the window" back to the true size. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  if (zoom === 0) return 100;
  const next = by > 0 ? zooms.find((each) => each > zoom) : zooms.findLast((each) => each < zoom);
  return next ?? zoom;
}

function isOn({ target }: Event): boolean {
  return (target as HTMLInputElement).checked;
}

/// <reference lib="dom" />
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { SheetTrouble } from '../../sheet/listed-sheet.js';
import type { PreviewState } from '../../state.js';
import { problemCard } from '../problems/problem-list.js';
import type { OpenView } from '../view.js';
import { type AskedSheet, askedSheet, paramsOf } from './asked-sheet.js';
import { beforeAfter } from './before-after.js';
import { openCalibration } from './calibrate-dialog.js';
import { calibration } from './calibration.js';
import { choiceBar } from './choice-bar.js';
import { sheetAddress } from './fetch-sheet.js';
import { heardList } from './heard-list.js';
import { type KeptFile, type KeptSheet, keepSheet } from './keep-sheet.js';
import type { Laying } from './pages-view.js';
import { openPages } from './pages-view.js';
import { nextZoom, toolBar } from './tool-bar.js';

/** One sheet: any product of any level as its finished PDF, drawn by pdf.js and never laid out by this browser. */
export const openSheet: OpenView = (host, tools) => {
  let state: PreviewState | undefined;
  let asked: AskedSheet = askedSheet(new URLSearchParams());
  const now = openPages('The sheet', tools.openPlace);
  const was = openPages('At the last commit', () => undefined);
  const keeper = keepSheet(draw);
  const ended = new AbortController();
  const change = (other: Partial<AskedSheet>) => tools.choose(paramsOf({ ...asked, ...other }));
  addEventListener('resize', relay, { signal: ended.signal });
  // Only while the focus is in the view: single characters are commands of others elsewhere (WCAG 2.2, 2.1.4).
  host.addEventListener('keydown', onKey, { signal: ended.signal });

  return {
    show(next, params) {
      state = next;
      asked = askedSheet(params);
      draw();
      void keeper.refresh(asked, next.round);
    },
    leave() {
      ended.abort();
      keeper.end();
      now.clear();
      was.clear();
      render(nothing, host);
    },
  };

  function draw(): void {
    if (state === undefined) return;
    const kept = keeper.kept();
    const { sheet } = kept;
    const download = sheet && {
      href: sheetAddress('sheet.pdf', sheet, asked),
      name: sheet.path.slice(sheet.path.lastIndexOf('/') + 1),
    };
    render(
      html`
        ${choiceBar(asked, { ...kept, sheets: kept.sheets ?? [], choices: state.choices }, change)}
        ${toolBar(asked, {
          pages: kept.now.pdf?.numPages,
          download: kept.now.trouble === undefined ? download : undefined,
          knowsCommit: state.knowsCommit,
          change,
          calibrate: () => openCalibration(host, relay),
        })}
        ${looked()}
      `,
      host,
    );
    relay();
  }

  /** What is below the bars. */
  function looked(): TemplateResult {
    const kept = keeper.kept();
    const { heard, trouble, pdf } = kept.now;
    if (trouble !== undefined) return troubleNote(trouble);
    if (kept.sheets?.length === 0)
      return html`<p class="empty">There is no sheet to show yet. A level is missing, or what is wrong has to be put right first.</p>`;
    if (pdf === undefined) return html`<p class="empty">Making the sheet …</p>`;
    switch (asked.look) {
      case 'heard':
        return heard === undefined
          ? html`<p class="empty">Listening …</p>`
          : heardList(heard, tools.openPlace);
      case 'before':
        return before(kept);
      default:
        return html`<div class="sheet-stage" data-room tabindex="0" role="group" aria-label="Pages">${now.host}</div>`;
    }
  }

  function before(kept: KeptSheet): TemplateResult {
    if (kept.was.trouble !== undefined) return troubleNote(kept.was.trouble);
    if (kept.was.pdf === undefined) return html`<p class="empty">Making the sheet of the last commit …</p>`;
    const sides = [
      { ...kept.was, pages: was },
      { ...kept.now, pages: now },
    ] as const;
    return beforeAfter(...sides, asked.beside, tools.openPlace);
  }

  /** Lays the pages as they are asked for; what is drawn already stays until it is drawn anew. */
  function relay(): void {
    const kept = keeper.kept();
    if (asked.look === 'heard') return;
    const laying: Laying = {
      // A point is the 72nd part of an inch.
      scale: asked.zoom === 0 ? undefined : (96 / 72) * calibration() * (asked.zoom / 100),
      facing: asked.look === 'facing',
      grey: asked.grey,
    };
    lay(now, kept.now, laying);
    if (asked.look === 'before') lay(was, kept.was, laying);
  }

  function lay(pages: typeof now, { pdf, heard, trouble }: KeptFile, laying: Laying): void {
    if (pdf === undefined || trouble !== undefined || !pages.host.isConnected) return;
    pages.mark(heard?.blocks ?? []);
    void pages.show(pdf, laying);
  }

  function onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    const zoom = { '+': nextZoom(asked.zoom, 1), '-': nextZoom(asked.zoom, -1), '0': 100 }[key];
    if (zoom === undefined || zoom === asked.zoom) return;
    event.preventDefault();
    change({ zoom });
  }

  function troubleNote({ problem, failure }: SheetTrouble): TemplateResult {
    return html`<div class="trouble" role="alert">
      ${
        problem === undefined
          ? html`<p class="what">${failure?.what}</p><p>${failure?.fix}</p>`
          : problemCard(problem, tools.openPlace)
      }
    </div>`;
  }
};

/// <reference lib="dom" />
import type { HeardSheet } from '../../sheet/heard.js';
import type { ListedSheet, SheetTrouble } from '../../sheet/listed-sheet.js';
import type { AskedSheet } from './asked-sheet.js';
import { askedSheet, choiceParams } from './asked-sheet.js';
import { fetchHeard, fetchList, fetchSheet, type SheetTime, sheetAddress } from './fetch-sheet.js';
import { openPdf, type PDFDocumentProxy } from './open-pdf.js';
import { pickSheet } from './pick-sheet.js';

/** What is known of the sheet that is asked for. */
export interface KeptSheet {
  /** Undefined until it is known which there are. */
  readonly sheets: readonly ListedSheet[] | undefined;
  readonly sheet: ListedSheet | undefined;
  readonly now: KeptFile;
  /** Of the last commit; only while it is looked at. */
  readonly was: KeptFile;
}

/** A finished file as it was fetched last; `trouble` is in its way. */
export interface KeptFile {
  readonly pdf?: PDFDocumentProxy;
  readonly heard?: HeardSheet | undefined;
  readonly trouble?: SheetTrouble;
}

export interface SheetKeeper {
  /** Fetches what is another than before. What is shown stays until the new is there. */
  refresh(asked: AskedSheet, round: number): Promise<void>;
  readonly kept: () => KeptSheet;
  end(): void;
}

/** @param onChange called when something else can be shown */
export function keepSheet(onChange: () => void): SheetKeeper {
  let kept: KeptSheet = { sheets: undefined, sheet: undefined, now: {}, was: {} };
  let running = new AbortController();
  let asking = '';
  let listed: { readonly choice: string; readonly round: number } | undefined;
  const shown = { now: '', commit: '' };
  const etags: { now?: string; commit?: string } = {};

  return {
    kept: () => kept,
    end: () => {
      running.abort();
      for (const { pdf } of [kept.now, kept.was]) void pdf?.loadingTask.destroy();
    },
    async refresh(asked, round) {
      const key = JSON.stringify([asked, round], (name, value) => (isOfScreen(name) ? undefined : value));
      if (key === asking) return;
      asking = key;
      running.abort();
      running = new AbortController();
      const { signal } = running;
      try {
        await fetchAll(asked, round, signal);
      } catch (error) {
        if (signal.aborted) return;
        asking = '';
        const what = error instanceof Error ? error.message : String(error);
        refuse('now', { failure: { what: `The sheet could not be shown: ${what}.`, fix: 'Try again.' } });
      }
    },
  };

  async function fetchAll(asked: AskedSheet, round: number, signal: AbortSignal): Promise<void> {
    const choice = String(choiceParams(asked));
    // After an edit the same file is there nearly always: it is shown before anybody asks which files there are now.
    const likely = choice === listed?.choice ? pickSheet(kept.sheets ?? [], asked) : undefined;
    if (likely !== undefined) {
      put({ sheet: likely });
      await fetchFile('now', likely, asked, signal);
    }
    if (listed?.choice !== choice || listed.round !== round) {
      const found = await fetchList(asked, signal);
      if ('trouble' in found) {
        await keepChoice(asked, signal);
        return refuse('now', found.trouble);
      }
      listed = { choice, round };
      put({ sheets: found.sheets });
    }
    const sheet = pickSheet(kept.sheets ?? [], asked);
    put({ sheet });
    if (sheet === undefined) return;
    const compares = asked.look === 'before';
    await Promise.all([
      ...(sheet.path === likely?.path ? [] : [fetchFile('now', sheet, asked, signal)]),
      ...(compares ? [fetchFile('commit', sheet, asked, signal)] : []),
    ]);
    const compare = compares ? ({ compare: 'true' } as const) : {};
    const hear = (at: SheetTime) =>
      fetchHeard(sheetAddress('heard.json', sheet, asked, { at, ...compare }), signal);
    const [now, was] = await Promise.all([
      kept.now.pdf && hear('now'),
      compares && kept.was.pdf !== undefined ? hear('commit') : undefined,
    ]);
    put({ now: { ...kept.now, heard: now }, was: { ...kept.was, heard: was } });
  }

  /** What was chosen besides stays: a choice that is refused says nothing of which sheets there are. */
  async function keepChoice(asked: AskedSheet, signal: AbortSignal): Promise<void> {
    if (kept.sheets === undefined) {
      const found = await fetchList(asUsual, signal);
      if ('sheets' in found) put({ sheets: found.sheets });
    }
    put({ sheet: pickSheet(kept.sheets ?? [], asked) });
  }

  async function fetchFile(
    at: SheetTime,
    sheet: ListedSheet,
    asked: AskedSheet,
    signal: AbortSignal,
  ): Promise<void> {
    const address = sheetAddress('sheet.pdf', sheet, asked, { at });
    const side = at === 'now' ? 'now' : 'was';
    const known = shown[at] === address ? etags[at] : undefined;
    const fetched = await fetchSheet(address, known, signal);
    if (fetched.kind === 'same') return;
    if (fetched.kind === 'trouble') return refuse(at, fetched.trouble);
    const pdf = await openPdf(fetched.bytes);
    if (signal.aborted) return void pdf.loadingTask.destroy();
    etags[at] = fetched.etag;
    shown[at] = address;
    const before = kept[side].pdf;
    // What was heard of the file before is of no use for this one.
    put({ [side]: { pdf } });
    void before?.loadingTask.destroy();
  }

  /** Nothing is shown any more, so that the same bytes as before are news again. */
  function refuse(at: SheetTime, trouble: SheetTrouble): void {
    const side = at === 'now' ? 'now' : 'was';
    delete etags[at];
    void kept[side].pdf?.loadingTask.destroy();
    put({ [side]: { trouble } });
  }

  function put(other: Partial<KeptSheet>): void {
    kept = { ...kept, ...other };
    onChange();
  }
}

const asUsual = askedSheet(new URLSearchParams());

/** What changes how a sheet lies on the screen, and nothing of it. */
function isOfScreen(name: string): boolean {
  return ['zoom', 'grey', 'beside'].includes(name);
}

/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: breaks a list of entries (`data-entry`, whose head is the first heading in it) into pages. An
 * entry's head stays with the first of its pieces (`data-piece`); where pieces run over to another page, the head and
 * that of the part they are in (`data-part`) stand there again, with the words of `data-continued`.
 *
 * Pages are foreseen as in handout.ts: a column box is broken up by the same code as pages are.
 */
export async function arrangeList(
  _: { readonly kind: 'running-list' },
  tools: Tools,
): Promise<Fit | TooWide> {
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };
  body.style.width = `${page.width}px`;
  await tools.settle();
  tools.narrowTables(body);
  const wide = tools.findWide(body, page.width);
  if (wide !== undefined) return wide;
  const lasting = body.style.cssText;
  body.style.cssText = `${lasting};height:${page.height}px;columns:1;column-gap:0;column-fill:auto`;
  const origin = body.getBoundingClientRect().left;
  // What is split off stands next, and is looked at in its turn.
  const entries = [...body.querySelectorAll<HTMLElement>('[data-entry]')];
  for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
    const rest = settleEntry(entry);
    if (rest !== undefined) entries.unshift(rest);
  }
  body.style.cssText = lasting;
  for (const start of body.querySelectorAll<HTMLElement>('[style*="break-before"]')) {
    start.style.breakBefore = 'page';
  }
  return { kind: 'flow' };

  /** Returns what goes on on another page, as an entry of its own. */
  function settleEntry(entry: HTMLElement): HTMLElement | undefined {
    const head = entry.querySelector<HTMLElement>('h3');
    const pieces = [...entry.querySelectorAll<HTMLElement>('[data-piece]')];
    const [first] = pieces;
    if (head === null || first === undefined) return undefined;
    // Its rule and its head begin where its first piece does.
    if (pageOf(first) > Math.min(pageOf(entry), pageOf(head))) startPage(entry);
    const over = firstOver();
    const from = over?.matches('[data-last]') === true ? (pieces.at(-2) ?? over) : over;
    if (from !== first) return from === undefined ? undefined : splitOff(entry, from);
    // What ends an entry stands alone on no page, unless its one piece fills more than half of the page before.
    if (first.getBoundingClientRect().height < page.height / 2) startPage(entry);
    const still = firstOver();
    return still === undefined ? undefined : splitOff(entry, still);

    function firstOver(): HTMLElement | undefined {
      return pieces.find((piece) => first !== undefined && pageOf(piece) > pageOf(first));
    }
  }

  function pageOf(element: HTMLElement): number {
    const [place] = element.getClientRects();
    return place === undefined ? 0 : Math.floor((place.left - origin + 1) / page.width);
  }

  /** With the heads that stand over it. */
  function startPage(entry: HTMLElement): void {
    const before = entry.previousElementSibling;
    const section = entry.parentElement;
    const leads = before === null || before.matches('h2');
    const top = leads && section !== null && section.previousElementSibling !== null ? section : entry;
    top.style.breakBefore = 'column';
  }

  function splitOff(entry: HTMLElement, over: HTMLElement): HTMLElement {
    const rest = entry.cloneNode(true);
    if (!(rest instanceof HTMLElement)) throw new Error('An entry is an element.');
    const at = [...entry.querySelectorAll('[data-piece]')].indexOf(over);
    const kept = [...entry.querySelectorAll<HTMLElement>('[data-piece]')];
    for (const [index, piece] of [...rest.querySelectorAll<HTMLElement>('[data-piece]')].entries()) {
      if (index < at) piece.remove();
    }
    for (const piece of kept.slice(at)) piece.remove();
    // What tells of the whole entry stands where it ends or begins.
    for (const once of rest.querySelectorAll('[data-first]')) once.remove();
    for (const last of entry.querySelectorAll('[data-last]')) last.remove();
    const begun = new Set(partsOf(entry).filter(holdsPieces).map(nameOf));
    for (const part of partsOf(rest)) {
      if (!holdsPieces(part)) part.remove();
      else if (begun.has(nameOf(part))) mark(part.querySelector('h4'));
    }
    for (const part of partsOf(entry)) if (!holdsPieces(part)) part.remove();
    mark(rest.querySelector('h3 > :last-child') ?? rest.querySelector('h3'));
    rest.style.breakBefore = 'column';
    entry.after(rest);
    return rest;

    /** Once, however many pages it runs over. */
    function mark(again: HTMLElement | null): void {
      if (
        again === null ||
        again.closest('.continued') !== null ||
        again.querySelector('.continued') !== null
      )
        return;
      const words = document.createElement('span');
      words.className = 'continued';
      words.textContent = entry.dataset.continued ?? '';
      again.append(' ', words);
    }
  }

  function partsOf(entry: HTMLElement): HTMLElement[] {
    return [...entry.querySelectorAll<HTMLElement>('[data-part]')];
  }

  function holdsPieces(part: HTMLElement): boolean {
    return part.querySelector('[data-piece]') !== null;
  }

  function nameOf(part: HTMLElement): string {
    return part.dataset.part ?? '';
  }
}

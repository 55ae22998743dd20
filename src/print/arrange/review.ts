/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: parts a sheet that is filled in into pages, as few as it needs. A statement and its fields stay
 * together, the head of an area with its first statement, and next steps with signatures. Where it costs no page, no statement
 * stands apart from the others of its area, and a short area is not parted. Heads of columns stand again on each page, with
 * whose sheet it is and the name of an area that goes on.
 */
export async function arrangeReview(_: unknown, tools: Tools): Promise<Fit | TooWide> {
  /** What stays together. */
  interface Unit {
    readonly first: HTMLElement;
    readonly last: Element;
    /** Where it is the first of its area, or of none, that is `first` itself. */
    readonly area: Element;
    /** The number of rows of its area, and its place among them, from 0. */
    readonly rows: number;
    readonly at: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Parting {
    readonly cost: number;
    /** The units that begin a page, but for the first page. */
    readonly starts: readonly Unit[];
  }
  /** What is to be avoided, in the order in which it weighs; what next steps lose in height weighs less than a lonely row. */
  const costs = { page: 100, lonely: 20, short: 5 };
  const stepHeights = [
    { height: 50, cost: 0 },
    { height: 44, cost: 4 },
    { height: 36, cost: 8 },
  ];
  /** Of the height of a page on which something runs on, in pixels. */
  const lost = 20;
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };
  const heads = body.querySelector<HTMLElement>('[data-columns-head]');
  body.style.width = `${page.width}px`;
  await tools.settle();
  tools.fitTitles(body, 10);
  tools.narrowTables(body);
  tools.stackPictures(body);
  const wide = tools.findWide(body, page.width);
  if (wide !== undefined) return wide;

  // As it is printed: what its author wrote may hold signs that are not.
  const whose = textsOf(body.querySelectorAll('[data-whose]'));
  for (const unit of units()) {
    if (unit.bottom - unit.top > roomBelow(unit)) unit.last.classList.add('long');
  }
  let best: (Parting & { readonly height: number }) | undefined;
  for (const step of stepHeights) {
    body.style.setProperty('--review-step', `${step.height}pt`);
    const { cost, starts } = parted(units());
    if (best !== undefined && cost + step.cost >= best.cost) continue;
    best = { cost: cost + step.cost, starts, height: step.height };
  }
  body.style.setProperty('--review-step', `${best?.height}pt`);
  for (const unit of best?.starts ?? []) startPage(unit);
  return { kind: 'flow' };

  function units(): Unit[] {
    const close = [...body.querySelectorAll<HTMLElement>('[data-close]')];
    const found = [...body.querySelectorAll<HTMLElement>('[data-area]')].flatMap((part) => {
      const rows = [...part.querySelectorAll<HTMLElement>('[data-row]')];
      if (rows.length === 0) return [measured(part, part, part, 1, 0)];
      return rows.map((row, at) => measured(at === 0 ? part : row, row, part, rows.length, at));
    });
    const [first] = close;
    return first === undefined ? found : [...found, measured(first, close.at(-1) ?? first, first, 1, 0)];
  }

  function measured(first: HTMLElement, last: Element, area: Element, rows: number, at: number): Unit {
    const { top } = first.getBoundingClientRect();
    return { first, last, area, rows, at, top, bottom: last.getBoundingClientRect().bottom };
  }

  /** The cheapest way to part units, sought from the last to the first. */
  function parted(all: readonly Unit[]): Parting {
    const from: Parting[] = [];
    from[all.length] = { cost: 0, starts: [] };
    for (const [index, unit] of [...all.entries()].reverse()) {
      const top = index === 0 ? body.getBoundingClientRect().top : unit.top;
      let limit = index === 0 ? page.height : roomBelow(unit);
      let pages = 1;
      // What is longer than a page begins a new one, and runs on over it.
      for (; unit.bottom - top > limit; pages += 1) limit += page.height - lost;
      let found: Parting = { cost: Number.POSITIVE_INFINITY, starts: [] };
      for (const [after, last] of all.entries()) {
        if (after < index) continue;
        const runsOn = last.last.classList.contains('long') && limit - (last.top - top) > 0.4 * page.height;
        // A part of a line is lost where a page ends.
        for (; runsOn && last.bottom - top > limit; pages += 1) limit += page.height - lost;
        if (last.bottom - top > limit) break;
        const next = all[after + 1];
        const rest = from[after + 1] ?? { cost: 0, starts: [] };
        const cost = pages * costs.page + rest.cost + (next === undefined ? 0 : costBefore(next));
        // Of what costs as much, what fills the page.
        if (cost <= found.cost) {
          found = { cost, starts: next === undefined ? [] : [next, ...rest.starts] };
        }
      }
      from[index] = found;
    }
    return from[0] ?? { cost: 0, starts: [] };
  }

  function costBefore({ at, rows }: Unit): number {
    if (at === 0) return 0;
    const lonely = (at === 1 ? costs.lonely : 0) + (at === rows - 1 ? costs.lonely : 0);
    return lonely + (rows <= 3 ? costs.short : 0);
  }

  /** What a page that a unit begins has room for. */
  function roomBelow(unit: Unit): number {
    const again = headsOver(unit);
    // Where it would stand, since the sheet gives it its columns.
    (heads?.parentElement ?? body).append(again);
    const room = page.height - again.getBoundingClientRect().height;
    again.remove();
    return room;
  }

  function textsOf(elements: Iterable<Element>): string {
    const texts = [...elements].map(({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' '));
    return texts.filter((text) => text !== '').join(' · ');
  }

  /** What stands again, for the eye alone: who hears the sheet is told by each field what it is. */
  function headsOver({ first, area }: Unit): HTMLElement {
    const own = document.createElement('p');
    own.className = 'review-whose';
    own.textContent = whose;
    const copy = first.hasAttribute('data-close') ? undefined : heads?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) {
      own.setAttribute('aria-hidden', 'true');
      return own;
    }
    copy.setAttribute('aria-hidden', 'true');
    copy.removeAttribute('data-columns-head');
    copy.classList.add('review-heads-again');
    copy.lastElementChild?.append(own);
    const named = copy.querySelector('[data-area-again]');
    const name = first === area ? '' : textsOf(area.querySelectorAll('.review-area > *'));
    if (named !== null && name !== '') {
      named.textContent = name;
      named.classList.add('review-again');
    }
    return copy;
  }

  function startPage(unit: Unit): void {
    const again = headsOver(unit);
    if (unit.first === unit.area) {
      again.style.breakBefore = 'page';
      unit.first.before(again);
      return;
    }
    // Between the items of a list stands an item alone, or a list that is parted; a block within the item is neither.
    const holder = document.createElement('li');
    holder.setAttribute('aria-hidden', 'true');
    holder.style.breakBefore = 'page';
    holder.append(again);
    unit.first.before(holder);
  }
}

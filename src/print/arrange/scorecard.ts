/// <reference lib="dom" />
import type { Arrangement, Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: sets blocks to write in onto as few sheets as they need, in the largest size that takes no more,
 * none of them parted unless it is longer than a page, all sheets about as full, under column heads that stand again on
 * each. What is left of a sheet is shared out among its blocks as more lines. What comes last begins on a right-hand
 * page, behind a page of lines where it would stand on the back of a sheet.
 */
export async function arrangeScorecard(
  { steps }: Extract<Arrangement, { kind: 'scorecard' }>,
  tools: Tools,
): Promise<Fit | TooWide> {
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };
  interface Sheet {
    readonly own: HTMLElement[];
    /** What is left of its height. */
    left: number;
    /** Whether it begins with the rest of a block that was parted. */
    readonly goesOn: boolean;
    /** The block that ends on another sheet. */
    parted: HTMLElement | undefined;
  }
  /** Of a line that a hand writes on, in pixels: 7.4 mm. */
  const pitch = 28;
  const sheet = body.querySelector<HTMLElement>('.sheet') ?? body;
  const heads = body.querySelector<HTMLElement>('[data-columns-head]');
  const blocks = [...body.querySelectorAll<HTMLElement>('[data-block]')];
  body.style.width = `${page.width}px`;
  set(0);
  await tools.settle();
  tools.fitTitles(body, 10);
  tools.narrowTables(body);
  tools.stackPictures(body);
  const wide = tools.findWide(body, page.width);
  if (wide !== undefined) return wide;
  const fewest = at(steps.length - 1);
  set(tools.firstThat(steps.length - 1, (index) => at(index) <= fewest));
  const measured = measure();
  const shares = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((part) => share(measured, part));
  const even = shares.find((tried) => tried.length <= fewest) ?? share(measured, 1);
  for (const [index, one] of even.entries()) {
    spend(one);
    const [first] = one.own;
    if (index > 0 && !one.goesOn && first !== undefined) startPage(first);
  }
  body.querySelector('[data-back-notes]')?.classList.toggle('shown', even.length % 2 === 1);
  rule();
  return { kind: 'flow' };

  function set(index: number): void {
    const { size, left } = steps[index] ?? { size: 9, left: 5 };
    sheet.style.setProperty('--score-size', `${size}pt`);
    sheet.style.setProperty('--score-columns', `minmax(0, ${left}fr) minmax(0, ${12 - left}fr)`);
  }

  /** How many sheets a size takes. */
  function at(index: number): number {
    set(index);
    return share(measure(), 1).length;
  }

  function measure(): { readonly top: number; readonly later: number; readonly heights: readonly number[] } {
    const top = sheet.getBoundingClientRect().top;
    return {
      top: (blocks[0]?.getBoundingClientRect().top ?? top) - top,
      later: heads?.getBoundingClientRect().height ?? 0,
      heights: blocks.map((block) => block.getBoundingClientRect().height),
    };
  }

  /**
   * The blocks that begin on each sheet, none of which is filled further than a part of it unless a block needs more. A
   * tall block is parted where a sheet would stay half empty before it.
   */
  function share({ top, later, heights }: ReturnType<typeof measure>, part: number): Sheet[] {
    const spare = page.height * (1 - part);
    let last: Sheet = { own: [], left: page.height - top, goesOn: false, parted: undefined };
    const found = [last];
    for (const [index, block] of blocks.entries()) {
      const needed = heights[index] ?? 0;
      const isTall = needed > last.left && needed > 0.4 * page.height && last.left > 0.45 * page.height;
      if (last.own.length > 0 && needed > last.left - spare && !isTall) {
        last = { own: [], left: page.height - later, goesOn: false, parted: undefined };
        found.push(last);
      }
      last.own.push(block);
      last.left -= needed;
      while (last.left < 0) {
        // Lines are lost where a block is parted.
        const left = last.left + page.height - 2 * pitch;
        last.parted = block;
        last = { own: [], left, goesOn: true, parted: left < 0 ? block : undefined };
        found.push(last);
      }
    }
    return found;
  }

  /** More lines for each in turn, while there is room for one. */
  function spend({ own, left, parted }: Sheet): void {
    parted?.classList.add('loose');
    const places = own.flatMap((block) => [...block.querySelectorAll<HTMLElement>('[data-lines]')]);
    if (parted !== undefined || places.length === 0) return;
    const tall = places.map((place) => place.getBoundingClientRect().height);
    const most = Math.floor((left - 2) / pitch);
    for (const [index, place] of places.entries()) {
      const more = Math.floor(most / places.length) + (index < most % places.length ? 1 : 0);
      place.style.minHeight = `${(tall[index] ?? 0) + more * pitch}px`;
    }
  }

  /** The heads stand again for the eye alone: who hears the sheet has heard them. */
  function startPage(block: HTMLElement): void {
    const again = heads?.cloneNode(true);
    if (!(again instanceof HTMLElement) || block.dataset.area === undefined) {
      block.style.breakBefore = 'page';
      return;
    }
    again.setAttribute('aria-hidden', 'true');
    again.style.breakBefore = 'page';
    block.before(again);
  }

  function rule(): void {
    const places = [...body.querySelectorAll<HTMLElement>('[data-lines]')];
    const counts = places.map((place) => Math.floor((place.getBoundingClientRect().height + 1) / pitch));
    for (const [index, place] of places.entries()) {
      for (let line = 0; line < (counts[index] ?? 0); line += 1) {
        const ruled = document.createElement('span');
        ruled.className = 'score-line';
        place.append(ruled);
      }
    }
  }
}

/// <reference lib="dom" />
import type { Arrangement, Density, Fit } from '../../domain/page.js';
import type { Tools } from './tools.js';

type CardArrangement = Omit<Extract<Arrangement, { kind: 'card' }>, 'kind'>;

/**
 * Runs inside the page: sets a card in the most comfortable density that fits its one sheet. When not even the last
 * fits, every area keeps its first statements at a readable size, as many as fit, and says how many more there are; and
 * when other text is what fills the sheet, its last blocks go. Whatever is left out is counted: nothing is ever clipped.
 */
export async function arrangeCard({ densities, shortened }: CardArrangement, tools: Tools): Promise<Fit> {
  const sheet = find('[data-sheet]', document);
  const columns = find('[data-columns]', sheet);
  // It stays in print, so that lines break as they were measured: Chromium rounds the paper to 1/300 inch.
  const box = tools.contentBox();
  sheet.style.width = `${box.width - 0.5}px`;
  const areas = [...sheet.querySelectorAll<HTMLElement>('[data-area]')];
  const statementsOf = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('[data-statement]')];
  const most = Math.max(0, ...areas.map((area) => statementsOf(area).length));
  const texts = [...columns.querySelectorAll<HTMLElement>('[data-prose]')];
  const blocks = texts.flatMap(blocksOf);

  // It may have been arranged before.
  delete sheet.dataset.split;
  keep(Number.POSITIVE_INFINITY);
  show(blocks.length);
  const tried = new Map<number, boolean>();
  const comfortable = await mostComfortable();
  const readable = densities.length - shortened.small.length;
  if (comfortable < readable) return setWhole(comfortable);
  // Areas that stay whole leave holes at the ends of columns, and holes are no reason for small print or fewer words.
  sheet.dataset.split = '';
  tried.clear();
  const split = firstThat(densities.length, fitsAt);
  if (split < readable || comfortable === densities.length) {
    return split < densities.length ? setWhole(split) : shorten();
  }
  delete sheet.dataset.split;
  return setWhole(comfortable);

  /** Everything is shown. */
  function setWhole(index: number): Fit {
    set(densityAt(index));
    return { kind: 'card', density: densityAt(index), left: [] };
  }

  /**
   * Statements go first, from the end of every area, then other text; both go when one is not enough. A readable size
   * comes before more words: smaller print is taken only for areas that would otherwise not say one statement.
   */
  function shorten(): Fit {
    for (const sizes of [shortened.readable, shortened.small]) {
      for (const text of [blocks.length, 0]) {
        for (const index of sizes) if (holds(index, 1, text)) return fill(index, 1, text);
      }
    }
    for (const index of [...shortened.readable, ...shortened.small]) {
      if (holds(index, 0, 0)) return fill(index, 0, 0);
    }
    throw new Error('Its headings alone do not fit on one sheet.');
  }

  function holds(index: number, statements: number, text: number): boolean {
    set(densityAt(index));
    keep(statements);
    show(text);
    return fits();
  }

  /** From what fits on: as many statements in every area, more area by area, then text, then air. */
  function fill(index: number, statements: number, text: number): Fit {
    const equal = applyMost(most, statements, keep);
    addByArea(equal);
    applyMost(blocks.length, text, show);
    return { kind: 'card', density: loosen(index), left: leftOut() };
  }

  /** One more statement in one area after the other while it fits; an area whose next one does not is done. */
  function addByArea(equal: number): void {
    const shown = new Map(areas.map((area) => [area, Math.min(equal, statementsOf(area).length)]));
    for (let open = areas; open.length > 0; ) {
      open = open.filter((area) => {
        const count = shown.get(area) ?? 0;
        if (count >= statementsOf(area).length) return false;
        keepIn(area, count + 1);
        if (!fits()) {
          keepIn(area, count);
          return false;
        }
        shown.set(area, count + 1);
        return true;
      });
    }
  }

  /** The room that is too small for another statement makes the print larger. */
  function loosen(index: number): Density {
    let taken = index;
    for (; taken > 0; taken -= 1) {
      set(densityAt(taken - 1));
      if (!fits()) break;
    }
    set(densityAt(taken));
    return densityAt(taken);
  }

  /**
   * The index of the density to take. Laying a card out is what costs time here, so it is laid out only near the
   * density that is foreseen: at first from the text alone, then from that first layout. Whatever was foreseen, the one
   * taken was seen to fit and the one before it not to.
   */
  async function mostComfortable(): Promise<number> {
    const last = densities.length - 1;
    // What stands above the columns takes about as much on every card.
    const room = { width: box.width, height: box.height - 98 };
    const first = Math.min(last, Math.max(0, tools.foreseeDensity(columns, densities, room, undefined) - 1));
    set(densityAt(first));
    await tools.settle();
    if (fitsAt(first) && first === 0) return 0;
    const seen = { width: columns.clientWidth, height: columns.clientHeight - 9 };
    const likely = tools.foreseeDensity(columns, densities, seen, densityAt(first));
    // A step may fit though a smaller one does not, since text breaks as it will: nearby only measuring tells.
    const nearby = (at: number) => at >= likely - 2 && at <= likely + 3;
    const index = firstThat(densities.length, (at) => (nearby(at) ? fitsAt(at) : at > likely));
    const right = (index > last || fitsAt(index)) && (index === 0 || !fitsAt(index - 1));
    return right ? index : firstThat(densities.length, fitsAt);
  }

  function fitsAt(index: number): boolean {
    const known = tried.get(index);
    if (known !== undefined) return known;
    set(densityAt(index));
    const result = fits();
    tried.set(index, result);
    return result;
  }

  /** Applies the largest number from `least`, which fits, to `count`, and says which it is. */
  function applyMost(count: number, least: number, apply: (count: number) => void): number {
    const taken = firstThat(count - least, (less) => {
      apply(count - less);
      return fits();
    });
    apply(count - taken);
    return count - taken;
  }

  /** The smallest index below `count` that passes, else `count`; once one passes all later ones do. */
  function firstThat(count: number, passes: (index: number) => boolean): number {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passes(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function set({ columns: count, size, leading, gap }: Density): void {
    sheet.style.setProperty('--columns', String(count));
    sheet.style.setProperty('--size', `${size}pt`);
    sheet.style.setProperty('--leading', String(leading));
    sheet.style.setProperty('--gap', `${gap}pt`);
    tools.narrowTables(columns);
  }

  function fits(): boolean {
    if (columns.scrollWidth > columns.clientWidth + 1 || columns.scrollHeight > columns.clientHeight + 1) {
      return false;
    }
    const [outer, inner] = [sheet.getBoundingClientRect(), columns.getBoundingClientRect()];
    if (inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1) return false;
    const last = columns.lastElementChild;
    return [...(last?.getClientRects() ?? [])].every(
      (rect) => rect.right <= inner.right + 1 && rect.bottom <= inner.bottom + 1,
    );
  }

  /** Shows the first `count` statements of every area, and how many it has beyond them. */
  function keep(count: number): void {
    for (const area of areas) keepIn(area, count);
  }

  function keepIn(area: HTMLElement, count: number): void {
    const statements = statementsOf(area);
    const hidden = Math.max(0, statements.length - count);
    let index = 0;
    for (const part of area.querySelectorAll<HTMLElement>('[data-statement], [data-heading]')) {
      // A heading stays with the statement that it leads; one that leads none stands at the end.
      const isShown = index < count && (index < statements.length || hidden === 0);
      part.style.display = isShown ? '' : 'none';
      if (part.matches('[data-statement]')) index += 1;
    }
    const more = area.querySelector<HTMLElement>('[data-more]');
    if (more === null) return;
    more.style.display = hidden === 0 ? 'none' : 'block';
    const number = more.querySelector('[data-count]');
    if (number !== null) number.textContent = String(hidden);
    const word = more.querySelector<HTMLElement>('[data-one]');
    if (word !== null) word.textContent = (hidden === 1 ? word.dataset.one : word.dataset.many) ?? '';
  }

  function blocksOf(text: HTMLElement): HTMLElement[] {
    return [...text.children].filter(
      (child) => child instanceof HTMLElement && !child.matches('[data-more]'),
    ) as HTMLElement[];
  }

  /** Shows the first `count` blocks of the other text, and says where there are more. */
  function show(count: number): void {
    for (const [index, block] of blocks.entries()) block.style.display = index < count ? '' : 'none';
    for (const text of texts) {
      const more = text.querySelector<HTMLElement>('[data-more]');
      if (more !== null) more.style.display = blocksOf(text).some(isHidden) ? 'block' : 'none';
    }
  }

  function isHidden({ style }: HTMLElement): boolean {
    return style.display === 'none';
  }

  function leftOut() {
    const parts = [
      ...areas.map((area) => ({
        area: area.dataset.area ?? '',
        statements: statementsOf(area).filter(isHidden).length,
        hidden: [...area.querySelectorAll<HTMLElement>('[data-statement], [data-heading]')].filter(isHidden),
      })),
      { area: '', statements: blocks.filter(isHidden).length, hidden: blocks.filter(isHidden) },
    ];
    return parts
      .filter(({ hidden }) => hidden.length > 0)
      .map(({ area, statements, hidden }) => ({
        area,
        statements,
        words: hidden.reduce((sum, part) => sum + countWords(part.textContent), 0),
      }));
  }

  function countWords(text: string): number {
    return text.split(/\s+/).filter((word) => word !== '').length;
  }

  function densityAt(index: number): Density {
    const density = densities[index];
    if (density === undefined) throw new Error('A card has no density to be set in.');
    return density;
  }

  function find(selector: string, within: ParentNode): HTMLElement {
    const element = within.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`A card has no ${selector} element.`);
    return element;
  }
}

/// <reference lib="dom" />
import type { Density, Fit } from '../../domain/page.js';
import type { Tools } from './tools.js';

type CardArrangement = { readonly densities: readonly Density[] };

/**
 * Runs inside the page: sets a card in the most comfortable density that fits its one sheet. When not even the last
 * fits, every area keeps its first statements, as many as fit, and says how many more there are; and when other text
 * is what fills the sheet, its last blocks go. Whatever is left out is counted: nothing is ever clipped.
 */
export async function arrangeCard({ densities }: CardArrangement, tools: Tools): Promise<Fit> {
  const sheet = find('[data-sheet]', document);
  const columns = find('[data-columns]', sheet);
  // It stays in print, so that lines break as they were measured: Chromium rounds the paper to 1/300 inch.
  const box = tools.contentBox();
  sheet.style.width = `${box.width - 0.5}px`;
  const areas = [...sheet.querySelectorAll<HTMLElement>('[data-area]')];
  const statementsOf = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('[data-statement]')];

  keep(Number.POSITIVE_INFINITY);
  const tried = new Map<number, boolean>();
  const comfortable = await mostComfortable();
  const density = densityAt(Math.min(comfortable, densities.length - 1));
  if (comfortable < densities.length) {
    set(density);
    return { kind: 'card', density, left: [] };
  }

  set(density);
  const most = Math.max(0, ...areas.map((area) => statementsOf(area).length));
  const texts = [...columns.querySelectorAll<HTMLElement>('[data-prose]')];
  const blocks = texts.flatMap(blocksOf);
  // Statements go first, from the end of every area, then other text; both go when one is not enough.
  for (const { statements, text } of [
    { statements: 1, text: blocks.length },
    { statements: most, text: 0 },
    { statements: 0, text: 0 },
  ]) {
    keep(statements);
    show(text);
    if (!fits()) continue;
    applyMost(most, statements, keep);
    applyMost(blocks.length, text, show);
    return { kind: 'card', density, left: leftOut() };
  }
  throw new Error('Its headings alone do not fit on one sheet.');

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

  /** Applies the largest number from `least`, which fits, to `count`. */
  function applyMost(count: number, least: number, apply: (count: number) => void): void {
    const taken = firstThat(count - least, (less) => {
      apply(count - less);
      return fits();
    });
    apply(count - taken);
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
    for (const area of areas) {
      const statements = statementsOf(area);
      for (const [index, statement] of statements.entries()) {
        statement.style.display = index < count ? '' : 'none';
      }
      const more = area.querySelector<HTMLElement>('[data-more]');
      if (more === null) continue;
      const hidden = Math.max(0, statements.length - count);
      more.style.display = hidden === 0 ? 'none' : 'block';
      const number = more.querySelector('[data-count]');
      if (number !== null) number.textContent = String(hidden);
    }
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
        hidden: statementsOf(area).filter(isHidden),
      })),
      { area: '', hidden: blocks.filter(isHidden) },
    ];
    return parts
      .filter(({ hidden }) => hidden.length > 0)
      .map(({ area, hidden }) => ({
        area,
        statements: hidden.length,
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

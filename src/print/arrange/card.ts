/// <reference lib="dom" />
import type { Density, Fit } from '../../domain/page.js';
import type { ContentBox } from '../in-page/content-box.js';

type CardArrangement = { readonly densities: readonly Density[] };

/**
 * Runs inside the page: sets a card in the most comfortable density that fits its one sheet. When not even the last
 * fits, every area keeps its first statements, as many as fit, and says how many more there are; and when other text
 * is what fills the sheet, its last blocks go. Whatever is left out is counted: nothing is ever clipped.
 */
export function arrangeCard({ densities }: CardArrangement, contentBox: () => ContentBox): Fit {
  const sheet = find('[data-sheet]', document);
  const columns = find('[data-columns]', sheet);
  // It stays in print, so that lines break as they were measured: Chromium rounds the paper to 1/300 inch.
  sheet.style.width = `${contentBox().width - 0.5}px`;
  const areas = [...sheet.querySelectorAll<HTMLElement>('[data-area]')];
  const statementsOf = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('[data-statement]')];

  keep(Number.POSITIVE_INFINITY);
  const comfortable = firstThat(densities.length, (index) => fits(densityAt(index)));
  const density = densityAt(Math.min(comfortable, densities.length - 1));
  if (fits(density)) return { kind: 'card', density, left: [] };

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
    if (!fits(density)) continue;
    applyMost(most, statements, keep);
    applyMost(blocks.length, text, show);
    return { kind: 'card', density, left: leftOut() };
  }
  throw new Error('Its headings alone do not fit on one sheet.');

  /** Applies the largest number from `least`, which fits, to `count`. */
  function applyMost(count: number, least: number, apply: (count: number) => void): void {
    const taken = firstThat(count - least, (less) => {
      apply(count - less);
      return fits(density);
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

  function fits({ columns: count, size, leading, gap }: Density): boolean {
    sheet.style.setProperty('--columns', String(count));
    sheet.style.setProperty('--size', `${size}pt`);
    sheet.style.setProperty('--leading', String(leading));
    sheet.style.setProperty('--gap', `${gap}pt`);
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

/// <reference lib="dom" />
import type { Density } from '../../domain/page.js';
import type { ContentBox } from '../in-page/content-box.js';
import type { Tools } from './tools.js';

/** A card's sheet, on which densities are tried. */
export interface CardRoom {
  readonly columns: HTMLElement;
  readonly densities: readonly Density[];
  /** What the page has between its margins; a sheet leaves the rungs at its edge, too. */
  readonly box: ContentBox;
  readonly densityAt: (index: number) => Density;
  /** Whether areas may split between columns. */
  readonly split: (areas: 'whole' | 'split') => void;
  /** Sets the text in a density, without asking whether it fits. */
  readonly set: (index: number) => void;
  /** Sets what is shown in a density; true when all of it is on the sheet and no statement is badly split. */
  readonly fitsIn: (index: number) => boolean;
}

/** Runs inside the page: takes the measures of a card's sheet, which keeps its width in print. */
export function cardRoom(
  { sheet, columns, densities }: Pick<CardRoom, 'columns' | 'densities'> & { readonly sheet: HTMLElement },
  tools: Tools,
): CardRoom {
  const box = tools.contentBox();
  let isWide = true;
  // It may have been arranged before.
  split('whole');
  return { columns, densities, box, densityAt, split, set, fitsIn };

  function split(areas: 'whole' | 'split'): void {
    if (areas === 'split') sheet.dataset.split = '';
    else delete sheet.dataset.split;
  }

  function densityAt(index: number): Density {
    const density = densities[index];
    if (density === undefined) throw new Error('A card has no density to be set in.');
    return density;
  }

  function set(index: number): void {
    const { columns: count, size, leading, gap } = densityAt(index);
    sheet.style.setProperty('--columns', String(count));
    sheet.style.setProperty('--size', `${size}pt`);
    sheet.style.setProperty('--leading', String(leading));
    sheet.style.setProperty('--gap', `${gap}pt`);
    if (isWide) keepWidth();
    tools.narrowTables(columns);
  }

  /** The width stays in print, so that lines break as they were measured: Chromium rounds the paper to 1/300 inch. */
  function keepWidth(): void {
    isWide = false;
    sheet.style.width = `${box.width - edge() - 0.5}px`;
  }

  /**
   * In pixels. It is asked for once a density is set, or all styles would be worked out twice; where the style sheet gives
   * a length, nothing has to be laid out to know it.
   */
  function edge(): number {
    const said = sheet.computedStyleMap().get('margin-inline-end');
    if (said instanceof CSSUnitValue && said.unit === 'px') return said.value;
    return Number.parseFloat(getComputedStyle(sheet).marginInlineEnd) || 0;
  }

  function fitsIn(index: number): boolean {
    for (const kept of columns.querySelectorAll<HTMLElement>('[data-whole]')) delete kept.dataset.whole;
    set(index);
    let isWhole = holds();
    // What is kept whole moves what stands below it, so the next may split badly then.
    while (isWhole && tools.keepStatements(columns)) isWhole = holds();
    return isWhole;
  }

  function holds(): boolean {
    if (columns.scrollWidth > columns.clientWidth + 1 || columns.scrollHeight > columns.clientHeight + 1) {
      return false;
    }
    const [outer, inner] = [sheet.getBoundingClientRect(), columns.getBoundingClientRect()];
    if (inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1 || inner.left < outer.left - 1) {
      return false;
    }
    const last = columns.lastElementChild;
    return [...(last?.getClientRects() ?? [])].every(
      (rect) =>
        rect.right <= inner.right + 1 && rect.left >= inner.left - 1 && rect.bottom <= inner.bottom + 1,
    );
  }
}

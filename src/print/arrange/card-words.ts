/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';

/** What a card shows of its words. */
export interface CardWords {
  readonly areas: readonly HTMLElement[];
  /** The blocks of text besides areas: how many there are. */
  readonly blocks: number;
  readonly statementsIn: (area: HTMLElement) => number;
  readonly showAll: () => void;
  /** Shows the first `count` statements of every area, or of one, and how many it has beyond them. */
  readonly keep: (count: number) => void;
  readonly keepIn: (area: HTMLElement, count: number) => void;
  /** Shows the first `count` blocks of the other text, and says where there are more. */
  readonly show: (count: number) => void;
  /** Counts what is hidden, by area. */
  readonly leftOut: () => Extract<Fit, { kind: 'card' }>['left'];
}

/** Runs inside the page: finds the statements and other text of a card, to show and hide. */
export function cardWords(columns: HTMLElement): CardWords {
  const areas = [...columns.querySelectorAll<HTMLElement>('[data-area]')];
  const texts = [...columns.querySelectorAll<HTMLElement>('[data-prose]')];
  const blocks = texts.flatMap(blocksOf);
  const instead = columns.parentElement?.querySelector<HTMLElement>('[data-instead]') ?? null;
  const statementsIn = (area: HTMLElement) => statementsOf(area).length;
  return { areas, blocks: blocks.length, statementsIn, showAll, keep, keepIn, show, leftOut };

  function statementsOf(area: HTMLElement): HTMLElement[] {
    return [...area.querySelectorAll<HTMLElement>('[data-statement]')];
  }

  function blocksOf(text: HTMLElement): HTMLElement[] {
    return [...text.children].filter(
      (child) => child instanceof HTMLElement && !child.matches('[data-more]'),
    ) as HTMLElement[];
  }

  function showAll(): void {
    keep(Number.POSITIVE_INFINITY);
    show(blocks.length);
  }

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
    const word = more.querySelector<HTMLElement>('[data-words]');
    const said: unknown = JSON.parse(word?.dataset.words ?? '[]');
    if (word !== null && Array.isArray(said)) word.textContent = String(said[hidden - 1] ?? '');
  }

  function show(count: number): void {
    // A card without any of its text begins with what that is in short.
    if (instead !== null) instead.style.display = count === 0 && blocks.length > 0 ? 'block' : 'none';
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

  /** As `src/domain/count-words.ts`, which no page can import. */
  function countWords(text: string): number {
    return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
}

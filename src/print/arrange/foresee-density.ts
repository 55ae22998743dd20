/// <reference lib="dom" />
import type { Density } from '../../domain/page.js';
import type { ContentBox } from '../in-page/content-box.js';

/**
 * Runs inside the page: guesses the index of the first density in which a card's columns fit into `room` with areas whole
 * or split, or `densities.length`, without laying anything out. It guesses from how high the parts are in the density
 * `shown`, or, before anything was laid out, from how long their texts are. It only saves layouts: the card measures what
 * it prints.
 */
export function foreseeDensity(
  columns: HTMLElement,
  densities: readonly Density[],
  room: ContentBox,
  shown: Density | undefined,
  areas: 'whole' | 'split',
): number {
  const pixelsPerPoint = 96 / 72;
  const columnGap = 6 * (96 / 25.4);
  // The last size is the one at which the letters are as high as may be read, so it tells how wide they run.
  const letter = 3.7 / (densities.at(-1)?.size ?? 7);
  const parts = [...columns.children].map((part) => {
    const blocks = [...part.querySelectorAll('h2,h3,h4,h5,h6,p,li,dt,dd,tr,pre')].filter(
      (block) => !block.matches('[data-more]') && block.querySelector('p') === null,
    );
    const count = Math.max(1, blocks.length);
    const whole = areas === 'whole' && part.matches('[data-area]');
    return { whole, count, length: shown === undefined ? textOf(blocks) : measured(part, count, shown) };
  });
  const found = densities.findIndex(fits);
  return found === -1 ? densities.length : found;

  /** How long the text would be in one line, in em. */
  function textOf(blocks: readonly Element[]): number {
    return blocks.reduce((sum, block) => sum + block.textContent.length, 0) * letter;
  }

  /** The same from the height of a part; on average the last line of a block is half full. */
  function measured(part: Element, count: number, density: Density): number {
    const { measure, size, line, gap } = pixelsOf(density);
    const height = [...part.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);
    return Math.max(0, (((height - (count - 1) * gap) / line - count / 2) * measure) / size);
  }

  function pixelsOf({ columns, size, leading, gap }: Density) {
    const pixels = size * pixelsPerPoint;
    const indent = 1.1 * pixels;
    const measure = (room.width - columnGap * (columns - 1)) / columns - indent;
    return { measure, size: pixels, line: pixels * leading, gap: gap * pixelsPerPoint };
  }

  /** Fills column after column; an area goes into the next one when it does not fit into what is left. */
  function fits(density: Density): boolean {
    const { measure, size, line, gap } = pixelsOf(density);
    let [column, filled] = [1, 0];
    for (const { whole, count, length } of parts) {
      const height = ((length * size) / measure + count / 2) * line + (count - 1) * gap;
      const top = filled === 0 ? 0 : filled + gap * 1.8;
      const splits = !whole || height > room.height;
      filled = top + height;
      if (filled <= room.height) continue;
      filled = splits ? filled - room.height : height;
      for (column += 1; filled > room.height; column += 1) filled -= room.height;
    }
    return column <= density.columns;
  }
}

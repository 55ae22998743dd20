import type { Line } from '../domain/deck.js';
import { indent, leading, lineGap, pointsPerMm, slideSheet } from '../domain/slide-sheet.js';
import { estimateLines } from './estimate-lines.js';
import { plainLine, textOf } from './lines-of.js';
import { shareOut } from './share-out.js';

/** Names alone, in two columns: as few slides as they need. */
export function nameSlides(names: readonly string[]): (readonly Line[])[] {
  const lines = names.map((name): Line => ({ ...plainLine('item', name), depth: 1, mark: '–' }));
  return shareOut(lines, fits, (some) => some.reduce((sum, line) => sum + heightOf(line), 0));
}

const width = (slideSheet.column - slideSheet.gutter) / 2;

/** Whether names fill no more than two columns, each from its top. */
function fits(lines: readonly Line[]): boolean {
  let columns = 1;
  let filled = 0;
  for (const line of lines) {
    const height = heightOf(line);
    if (filled > 0 && filled + height > slideSheet.body.height * pointsPerMm) {
      columns += 1;
      filled = 0;
    }
    filled += height;
  }
  return columns <= 2;
}

/** Points, with the gap below. */
function heightOf(line: Line): number {
  const lines = estimateLines(textOf(line), 18, width * pointsPerMm - indent * 18);
  return lines * leading[18] + lineGap[18];
}

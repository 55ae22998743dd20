import type { Rail } from '../domain/deck.js';
import { escapeText } from '../domain/html-text.js';
import { rail as measures, pointsPerMm, rungMiddles, slideSheet } from '../domain/slide-sheet.js';

/**
 * The ladder at a slide's left edge as an SVG picture: rungs begin at the edge of the sheet, this one is solid with its
 * number beside it. Colours are the slide's own (`currentColor`). A silent rail is left out of what is read aloud.
 */
export function railSvg({ rungs, current, numerals, spoken }: Rail): string {
  const drawn = rungMiddles(rungs.length)
    .map((middle, index) => {
      const number = rungs[index] ?? '';
      if (number !== current) return bar(middle, measures.hairline);
      return bar(middle, measures.solid) + (numerals === 'none' ? '' : numeral(number, middle));
    })
    .join('');
  const voice = spoken === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeText(spoken)}"`;
  const width = measures.number.left + measures.number.width;
  return `<svg class="rail" ${voice} width="${width}mm" height="${slideSheet.height}mm" viewBox="0 0 ${width} ${slideSheet.height}">${drawn}</svg>`;
}

function numeral(number: string, middle: number): string {
  const baseline = middle + (18 * 0.36) / pointsPerMm;
  return `<text class="rail-number" x="${measures.number.left}" y="${round(baseline)}" fill="currentColor">${number}</text>`;
}

function bar(middle: number, { width, height }: { width: number; height: number }): string {
  return `<rect x="0" y="${round(middle - height / 2)}" width="${width}" height="${height}" fill="currentColor"/>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import type { Slide } from '../domain/deck.js';
import { escapeText } from '../domain/html-text.js';
import { type RailRungPlace, railRungs } from '../domain/rail-rungs.js';
import { pointsPerMm, rail, slideSheet } from '../domain/slide-sheet.js';

/**
 * The ladder at a slide's left edge as an SVG picture: rungs begin at the edge of the sheet, each with its number beside it,
 * this one thick and long. Its colours are the style's. A silent rail is left out of what is read aloud.
 */
export function railSvg(slide: Pick<Slide, 'rail' | 'kind'>): string {
  const drawn = railRungs(slide).map((rung) => bar(rung) + numeral(rung));
  const { spoken } = slide.rail;
  const voice = spoken === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeText(spoken)}"`;
  const width = rail.list.left + rail.list.width;
  return `<svg class="rail" ${voice} width="${width}mm" height="${slideSheet.height}mm" viewBox="0 0 ${width} ${slideSheet.height}">${drawn.join(' ')}</svg>`;
}

function numeral({ number, numeral: place, middle, mark }: RailRungPlace): string {
  if (place === undefined) return '';
  const baseline = middle + (place.size * 0.36) / pointsPerMm;
  const size = round(place.size / pointsPerMm);
  return `<text class="rail-number ${mark}" x="${place.left}" y="${round(baseline)}" font-size="${size}" fill="currentColor">${escapeText(number)}</text>`;
}

function bar({ middle, width, height, mark }: RailRungPlace): string {
  return `<rect class="${mark}" x="0" y="${round(middle - height / 2)}" width="${width}" height="${height}" fill="currentColor"/>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

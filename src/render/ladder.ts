import { escapeText } from '../domain/html-text.js';

/**
 * The signature of every product: the ladder as an SVG picture, one rung per level, top level on top.
 * The others are hairlines 14 mm wide; this one is solid, 2.4 × 18 mm, with its number beside it.
 * It tells the rung by shape and number, so it survives a black-and-white printer.
 */
export interface LadderOptions {
  readonly numerals: readonly string[];
  /** The rung that is solid; undefined draws the bare ladder. */
  readonly current: string | undefined;
  /** What a screen reader says, once. */
  readonly spoken: string;
}

const pitch = 3.5;
const hairline = { width: 14, height: 0.14 };
const solid = { width: 18, height: 2.4 };
const numeralWidth = 9;

/** Beyond nine levels only the nearest seven are drawn, or the ladder outgrows the page's head. */
const most = { all: 9, nearest: 7 };

/** SVG text; its size is in millimetres and its colours are the page's own (`currentColor`). */
export function ladderSvg(options: LadderOptions): string {
  const numerals = nearest(options.numerals, options.current);
  const height = (numerals.length - 1) * pitch + solid.height;
  const width = solid.width + numeralWidth;
  const rungs = numerals
    .map((numeral, index) => {
      const middle = height - solid.height / 2 - index * pitch;
      return numeral === options.current ? solidRung(numeral, middle) : hairlineRung(middle);
    })
    .join('');
  const label = escapeText(options.spoken);
  return `<svg class="ladder" role="img" aria-label="${label}" width="${width}mm" height="${round(height)}mm" viewBox="0 0 ${width} ${round(height)}">${rungs}</svg>`;
}

function nearest(numerals: readonly string[], current: string | undefined): readonly string[] {
  if (numerals.length <= most.all) return numerals;
  const at = Math.max(0, current === undefined ? 0 : numerals.indexOf(current));
  const start = Math.min(Math.max(0, at - Math.floor(most.nearest / 2)), numerals.length - most.nearest);
  return numerals.slice(start, start + most.nearest);
}

function hairlineRung(middle: number): string {
  return `<rect x="0" y="${round(middle - hairline.height / 2)}" width="${hairline.width}" height="${hairline.height}" fill="currentColor"/>`;
}

function solidRung(numeral: string, middle: number): string {
  const rect = `<rect x="0" y="${round(middle - solid.height / 2)}" width="${solid.width}" height="${solid.height}" fill="currentColor"/>`;
  return `${rect}<text class="ladder-number" x="${solid.width + 2}" y="${round(middle + 1.16)}" fill="currentColor">${numeral}</text>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import { escapeText } from '../domain/html-text.js';

/**
 * The signature of every product: the ladder as an SVG picture, one rung per level, top level on top.
 * The others are hairlines 14 mm wide; this one is solid, 2.4 × 18 mm, with its number beside it. Where there is room,
 * every rung has its number and name.
 * It tells the rung by shape and number, so it survives a black-and-white printer.
 */
export interface LadderOptions {
  readonly numerals: readonly string[];
  /** The rung that is solid; undefined draws the bare ladder. */
  readonly current: string | undefined;
  /** What the rungs are called, in the same order, already cut to the room beside them; left out for none. */
  readonly names?: readonly string[] | undefined;
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
  if (options.names !== undefined) return namedLadder(options);
  const numerals = nearest(options.numerals, options.numerals.indexOf(options.current ?? ''));
  const height = (numerals.length - 1) * pitch + solid.height;
  const width = solid.width + numeralWidth;
  const rungs = numerals
    .map((numeral, index) => {
      const middle = height - solid.height / 2 - index * pitch;
      return numeral === options.current ? solidRung(numeral, middle) : hairlineRung(middle);
    })
    .join('');
  return svg(width, height, options.spoken, rungs);
}

/** Shorter rungs, and further apart, since words stand beside them. */
const named = { pitch: 4.8, hairline: 11, solid: 15, text: 18 };

/** How wide number and name beside a rung may be, up to the next column, and the larger of their sizes; in millimetres. */
export const rungName = { room: 39, size: 3.2 };

function namedLadder({ numerals, current, names = [], spoken }: LadderOptions): string {
  const shown = nearest(
    numerals.map((numeral, at) => ({ numeral, name: names[at] ?? '' })),
    numerals.indexOf(current ?? ''),
  );
  const height = (shown.length - 1) * named.pitch + solid.height + 1;
  const rungs = shown
    .map(({ numeral, name }, index) => {
      const middle = height - (solid.height + 1) / 2 - index * named.pitch;
      const words = escapeText(name === '' ? numeral : `${numeral}  ${name}`);
      const isThis = numeral === current;
      const text = `<text class="${isThis ? 'rung-this' : 'rung-other'}" x="${named.text}" y="${round(middle + 1)}">${words}</text>`;
      return (
        (isThis ? bar(middle, named.solid, solid.height) : bar(middle, named.hairline, hairline.height)) +
        text
      );
    })
    .join('');
  return svg(named.text + rungName.room, height, spoken, rungs);
}

function nearest<T>(rungs: readonly T[], current: number): readonly T[] {
  if (rungs.length <= most.all) return rungs;
  const start = Math.min(Math.max(0, current - Math.floor(most.nearest / 2)), rungs.length - most.nearest);
  return rungs.slice(start, start + most.nearest);
}

function hairlineRung(middle: number): string {
  return bar(middle, hairline.width, hairline.height);
}

function solidRung(numeral: string, middle: number): string {
  const text = `<text class="ladder-number" x="${solid.width + 2}" y="${round(middle + 1.16)}" fill="currentColor">${escapeText(numeral)}</text>`;
  return bar(middle, solid.width, solid.height) + text;
}

function bar(middle: number, width: number, height: number): string {
  const isThis = height === solid.height;
  return `<rect${isThis ? ' class="rung-bar"' : ''} x="0" y="${round(middle - height / 2)}" width="${width}" height="${height}" fill="currentColor"/>`;
}

function svg(width: number, height: number, spoken: string, inside: string): string {
  return `<svg class="ladder" role="img" aria-label="${escapeText(spoken)}" width="${width}mm" height="${round(height)}mm" viewBox="0 0 ${width} ${round(height)}">${inside}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

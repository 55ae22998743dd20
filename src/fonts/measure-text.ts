import type { FontFace, FontFamily } from '../domain/brand.js';
import { inRange, parseUnicodeRange, type UnicodeRange } from '../domain/unicode-range.js';
import { advances } from './font-facts.js';
import { nearestCut } from './nearest-cut.js';

/** The width of a text in one line, as a multiple of its size. */
export type MeasureText = (text: string) => number;

/**
 * Measures text as the browser sets it in regular upright type: each character in the first family that has it, of that
 * in the first file whose range holds it. Kerning, which mostly draws letters together, is left out: printed lines are
 * up to 3 % narrower and 0.5 % wider than this (tests/render/page-foot.test.ts holds them to it). Fonts are read when
 * first needed, each once: 1 to 2 ms for the Latin letters of a brand.
 */
export function textMeasure(families: readonly FontFamily[]): MeasureText {
  const faces = families
    .flatMap((family) => nearestCut(family, { weight: 400, style: 'normal' }))
    .map(lazyFace);
  const known = new Map<number, number>();
  const widthOf = (point: number): number => {
    const before = known.get(point);
    if (before !== undefined) return before;
    const width = firstWidth(faces, point) ?? widthOfBox(point);
    known.set(point, width);
    return width;
  };
  return (text) => {
    let width = 0;
    for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
    return width;
  };
}

type WidthOf = (point: number) => number | undefined;

function firstWidth(faces: readonly WidthOf[], point: number): number | undefined {
  for (const face of faces) {
    const width = face(point);
    if (width !== undefined) return width;
  }
  return undefined;
}

/** What no font of the brand has is reported elsewhere; here it only must not be forgotten. */
function widthOfBox(point: number): number {
  return /\p{M}|\p{Cf}/u.test(String.fromCodePoint(point)) ? 0 : 1;
}

const read = new WeakMap<Uint8Array, ReadonlyMap<number, number>>();

function lazyFace(face: FontFace): WidthOf {
  const range: UnicodeRange | undefined =
    face.unicodeRange === undefined ? undefined : parseUnicodeRange(face.unicodeRange);
  return (point) => {
    if (range !== undefined && !inRange(range, point)) return undefined;
    const held = read.get(face.bytes) ?? advances(face.bytes);
    read.set(face.bytes, held);
    return held.get(point);
  };
}

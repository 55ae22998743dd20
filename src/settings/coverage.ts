import type { FontFace, FontFamily } from '../domain/brand.js';
import { inRange, parseUnicodeRange, type UnicodeRange } from '../domain/unicode-range.js';
import { characters } from '../fonts/font-facts.js';
import { type Cut, nearestCut } from '../fonts/nearest-cut.js';

/** The cuts that a page may ask for in any place. */
const cuts: readonly Cut[] = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
];

/**
 * Says whether families can draw a character in every cut, by what the browser will do: of each, in order, it takes the
 * nearest cut, and of that the files whose range holds the character. Fonts are read when first asked for, each once.
 *
 * @param stack the family of the text and its fallbacks; headings count on them behind their own
 */
export function coverage(stack: readonly FontFamily[]): (codePoint: number) => boolean {
  const stacks = cuts.map((cut) => stack.flatMap((family) => nearestCut(family, cut)).map(lazyFace));
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const isCovered = stacks.every((faces) => faces.some((face) => face(codePoint)));
    known.set(codePoint, isCovered);
    return isCovered;
  };
}

const read = new WeakMap<Uint8Array, ReadonlySet<number>>();
/** A brand has a hundred faces, and is asked for each language, round after round. */
const lazyFaces = new WeakMap<FontFace, (codePoint: number) => boolean>();

function lazyFace(face: FontFace): (codePoint: number) => boolean {
  const known = lazyFaces.get(face);
  if (known !== undefined) return known;
  const made = makeLazyFace(face);
  lazyFaces.set(face, made);
  return made;
}

function makeLazyFace(face: FontFace): (codePoint: number) => boolean {
  const range: UnicodeRange | undefined =
    face.unicodeRange === undefined ? undefined : parseUnicodeRange(face.unicodeRange);
  return (codePoint) => {
    if (range !== undefined && !inRange(range, codePoint)) return false;
    const held = read.get(face.bytes) ?? characters(face.bytes);
    read.set(face.bytes, held);
    return held.has(codePoint);
  };
}

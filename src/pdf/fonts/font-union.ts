import { isSameText } from './is-same-text.js';
import type { Glyph } from './read-glyphs.js';
import type { Subset } from './read-subset.js';

/**
 * Subsets of one font, put together again. Skia keeps glyph ids across subsets, so the text of every part
 * can use the union as it stands.
 */
export interface FontUnion {
  /** The subset that it began with; for what all share. */
  readonly first: Subset;
  count: number;
  readonly glyphs: Map<number, Glyph>;
  /** What the glyphs stand for. More than one where a glyph stands for several characters: each is a font of its own over the one file. */
  readonly readings: Map<number, string>[];
}

export function startUnion(first: Subset): FontUnion {
  return {
    first,
    count: first.count,
    glyphs: new Map(first.glyphs),
    readings: [new Map(first.unicode)],
  };
}

/**
 * Takes a subset in and tells which of the union's readings is its own; or leaves the union as it was and says undefined
 * when the two disagree about how any glyph looks.
 */
export function joinUnion(union: FontUnion, subset: Subset): number | undefined {
  if (!agrees(union, subset)) return undefined;
  union.count = Math.max(union.count, subset.count);
  for (const [id, glyph] of subset.glyphs) {
    const known = union.glyphs.get(id);
    if (known === undefined || fuller(glyph, known)) union.glyphs.set(id, glyph);
  }
  return joinReading(union.readings, subset.unicode);
}

function joinReading(readings: FontUnion['readings'], unicode: ReadonlyMap<number, string>): number {
  const fits = readings.findIndex((reading) =>
    [...unicode].every(([code, text]) => isSameText(reading.get(code) ?? text, text)),
  );
  const reading = readings[fits] ?? new Map<number, string>();
  for (const [code, text] of unicode) if (!reading.has(code)) reading.set(code, text);
  if (fits < 0) readings.push(reading);
  return fits < 0 ? readings.length - 1 : fits;
}

function agrees(union: FontUnion, subset: Subset): boolean {
  for (const [id, glyph] of subset.glyphs) {
    const known = union.glyphs.get(id);
    if (known !== undefined && !sameGlyph(known, glyph)) return false;
  }
  return true;
}

/** A glyph that only serves as a component of another may lack its advance, so absence is no disagreement. */
function sameGlyph(a: Glyph, b: Glyph): boolean {
  if (a.outline.length > 0 && b.outline.length > 0 && !a.outline.equals(b.outline)) return false;
  return a.advance === 0 || b.advance === 0 || a.advance === b.advance;
}

function fuller(glyph: Glyph, known: Glyph): boolean {
  return (
    glyph.outline.length > known.outline.length || (glyph.advance > known.advance && known.advance === 0)
  );
}

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
  readonly unicode: Map<number, string>;
}

export function startUnion(first: Subset): FontUnion {
  return {
    first,
    count: first.count,
    glyphs: new Map(first.glyphs),
    unicode: new Map(first.unicode),
  };
}

/** Takes a subset in, or leaves the union as it was and says false when the two disagree about any glyph. */
export function joinUnion(union: FontUnion, subset: Subset): boolean {
  if (!agrees(union, subset)) return false;
  union.count = Math.max(union.count, subset.count);
  for (const [id, glyph] of subset.glyphs) {
    const known = union.glyphs.get(id);
    if (known === undefined || fuller(glyph, known)) union.glyphs.set(id, glyph);
  }
  for (const [code, text] of subset.unicode) union.unicode.set(code, text);
  return true;
}

function agrees(union: FontUnion, subset: Subset): boolean {
  for (const [id, glyph] of subset.glyphs) {
    const known = union.glyphs.get(id);
    if (known !== undefined && !sameGlyph(known, glyph)) return false;
  }
  for (const [code, text] of subset.unicode) if ((union.unicode.get(code) ?? text) !== text) return false;
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

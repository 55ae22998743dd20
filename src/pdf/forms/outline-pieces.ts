/** Flags of a piece of a glyph (OpenType specification, "glyf"). */
const flag = { wide: 0x1, scaled: 0x8, more: 0x20, scaledTwice: 0x40, turned: 0x80, hinted: 0x100 } as const;

/** The glyphs that a glyph is put together from; none for one with outlines of its own. */
export function piecesOf(outline: Buffer): number[] {
  return placesOfPieces(outline).pieces.map((at) => outline.readUInt16BE(at + 2));
}

/** The same glyph with its pieces under other numbers, and without hints. */
export function withPieces(outline: Buffer, place: (id: number) => number): Buffer {
  if (outline.length === 0) return outline;
  if (outline.readInt16BE(0) >= 0) return withoutHints(outline);
  const { pieces, end } = placesOfPieces(outline);
  const changed = Buffer.from(outline.subarray(0, end));
  for (const at of pieces) {
    changed.writeUInt16BE(changed.readUInt16BE(at) & ~flag.hinted, at);
    changed.writeUInt16BE(place(changed.readUInt16BE(at + 2)), at + 2);
  }
  return changed;
}

/** Where each piece is told of, and where that ends. */
function placesOfPieces(outline: Buffer): { readonly pieces: readonly number[]; readonly end: number } {
  const pieces: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return { pieces, end: 0 };
  let at = 10;
  for (;;) {
    const flags = outline.readUInt16BE(at);
    pieces.push(at);
    at += flags & flag.wide ? 8 : 6;
    if (flags & flag.scaled) at += 2;
    else if (flags & flag.scaledTwice) at += 4;
    else if (flags & flag.turned) at += 8;
    if ((flags & flag.more) === 0) return { pieces, end: at };
  }
}

/** The length of the instructions stands behind the ends of the contours. */
function withoutHints(outline: Buffer): Buffer {
  const at = 10 + 2 * outline.readInt16BE(0);
  const length = outline.readUInt16BE(at);
  if (length === 0) return outline;
  const changed = Buffer.concat([outline.subarray(0, at + 2), outline.subarray(at + 2 + length)]);
  changed.writeUInt16BE(0, at);
  return changed;
}

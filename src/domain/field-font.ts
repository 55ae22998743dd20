/** The font that viewers write what is filled in with: one for all fields, since each may be filled in any of these scripts. */
export interface FieldFont {
  /** Its PostScript name: `Inter-Regular`. */
  readonly name: string;
  /** A TrueType file without a character map; its glyphs are those of `glyphs`, in order. The first is none, the second a box. */
  readonly program: Uint8Array;
  readonly glyphs: readonly FieldGlyph[];
  /** In thousandths of the size, as all its measures. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
}

export interface FieldGlyph {
  /** The character that it stands for; undefined for the first two, and for a piece of others. */
  readonly point: number | undefined;
  readonly width: number;
}

/**
 * The 16:9 sheet that slides stand on, in millimetres (13⅓ × 7½ inches), shared by PDF and PPTX.
 * Sizes in points with the line heights that both set exactly, so that a substitute font grows no line.
 */
export const slideSheet = {
  width: 1016 / 3,
  height: 190.5,
  /** Left edge and width of everything but the rail. */
  left: 54,
  column: 266,
  /** The logo, at the top left of the grid on every slide. */
  logo: { top: 10.5, height: 9, width: 76 },
  /** A brand's name without a logo: up to three lines in its place, at most so many letters. */
  name: { height: 13.5, size: 12, leading: 12.75, letters: 60 },
  /** Beside the logo, set to the right; two lines high, filled from below. */
  kicker: { top: 3.6, height: 15.2, leading: 21.5 },
  title: { top: 25.5, height: 27.5 },
  /** Between the second line of a title and the body. */
  titleAir: 4,
  body: { top: 54, height: 110 },
  /** Between two columns of text. */
  gutter: 12,
  /** On the opening and on a level's own title the title is large and the text stands lower. */
  large: { title: { top: 50, height: 36.5 }, body: { top: 93, height: 71 } },
  /** Two lines high, filled from below: a long framework's name takes both. */
  foot: { top: 164.5, height: 18, number: 30 },
  /** The first column of a table, as wide as its names need, and the space at the right of each column. */
  names: { widths: [68, 92, 116, 132], gap: 4 },
  /** The room for a picture below a title of two lines. */
  picture: { height: 108 },
  /** A table's heads: one line, above the body, since the title above them is ours and short. */
  head: { ladder: 10, rows: (25 + 12) / (72 / 25.4) },
} as const;

/** Points from line to line. */
export const leading = { 18: 25, 20: 27, 22: 30, 24: 32, 32: 38, 44: 51 } as const;

/** Points between two lines of text, by size. */
export const lineGap = { 18: 10, 20: 11, 22: 12, 24: 13 } as const;

/** How far each level of a list is set in, as a multiple of the size. */
export const indent = 1.25;

/** Points above and below a table row's text, together. */
export const rowPadding = 12;

/** Points in a millimetre. */
export const pointsPerMm = 72 / 25.4;

/** The rail: rungs begin at the sheet's left edge; the solid one is longer and has its number beside it. */
export const rail = {
  hairline: { width: 22, height: 0.35 },
  solid: { width: 30, height: 4.2 },
  number: { left: 33, width: 21 },
  /** The lowest rung's middle. */
  bottom: 160,
  pitch: 16,
  height: 104,
  most: 9,
} as const;

/** From one rung to the next, in millimetres. */
export function railPitch(count: number): number {
  return Math.min(rail.pitch, count < 2 ? rail.pitch : rail.height / (count - 1));
}

/** The middle of each rung from the top of the sheet, for a rail of `count` rungs, lowest first. */
export function rungMiddles(count: number): number[] {
  return Array.from({ length: count }, (_, index) => rail.bottom - index * railPitch(count));
}

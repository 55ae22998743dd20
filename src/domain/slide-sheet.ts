/** Points in a millimetre. */
export const pointsPerMm = 72 / 25.4;

/** Points in millimetres. */
const points = (value: number) => value / pointsPerMm;

/**
 * The 16:9 sheet that slides stand on, in millimetres (13⅓ × 7½ inches), shared by PDF and PPTX.
 * Sizes in points with the line heights that both set exactly, so that a substitute font grows no line.
 */
export const slideSheet = {
  width: 1016 / 3,
  height: 190.5,
  /** Left edge and width of everything but the rail. */
  left: 54,
  column: 270,
  /** The line over a title: whose slide it is. */
  over: { top: points(24), height: points(20) },
  /** At the same height at the right: that it is a draft. A level's own title has its craft there, over the whole width. */
  kicker: { left: 264, width: 60, top: points(24), height: points(80), leading: 20 },
  title: { top: points(44) },
  /** What an area is about, close below its title: up to two lines. */
  lead: { gap: points(2), most: 2 },
  body: { top: points(145), height: points(341.5) },
  /** Between the head and the body, at the least. */
  headAir: points(11),
  /** The rung below, at the right of the body, behind a rule. */
  beside: { main: 171, rule: { left: 181, width: 0.5 }, left: 188, width: 82 },
  /** Between two columns of text. */
  gutter: 12,
  /** On the opening and on a level's own title the title is large and stands on the text below it. */
  large: { title: { top: 52, height: points(110) }, step: points(38), body: { top: 98, height: 72 } },
  /** The logo, in the foot on every slide; on the opening large, at the top. */
  logo: { top: 175.5, height: 7, width: 54, opening: { top: 14, height: 12, width: 120 } },
  /** A brand's name without a logo: up to three lines in its place, at most so many letters. */
  name: { top: 169, height: 13.5, size: 12, leading: 12.75, letters: 44 },
  /** Two lines high, filled from below, right beside the number: a long framework's name takes both. */
  foot: { left: 112, width: 198, top: 182.5 - points(32), height: points(32), number: 10, gap: 4, size: 13 },
  /** The first column of a table, as wide as its names need, and the space at the right of each column. */
  names: { widths: [68, 92, 116, 132], gap: 4 },
  /** The room for a picture below a title of two lines. */
  picture: { height: 108 },
  /** A table's heads: one line, above the body, since the title above them is ours and short. */
  head: { ladder: 10, rows: (25 + 12) / pointsPerMm },
} as const;

/** Points from line to line. */
export const leading = { 13: 16, 16: 21, 18: 25, 24: 29, 40: 46, 48: 55 } as const;

/** The same of a name beside its rung. */
export const rungLeading = { 18: 22, 24: 28 } as const;

/** Points between two lines of text, by size. */
export const lineGap = { 16: 8, 18: 10, 24: 11 } as const;

/** How far each level of a list is set in, as a multiple of the size. */
export const indent = 1.25;

/** Points above and below a table row's text, together. */
export const rowPadding = 12;

/** The rail: rungs begin at the sheet's left edge, each with its number beside it; the solid one is longer and thicker. */
export const rail = {
  hairline: { width: 22, height: 0.35, number: { left: 25, width: 26, size: 13 } },
  solid: { width: 30, height: 4.2, number: { left: 33, width: 20, size: 18 } },
  /** On the opening all of it stands within the band. */
  onBand: { width: 22, height: 4.2, number: { left: 25, width: 18, size: 18 } },
  band: 43,
  /** A list of names has the numbers of the rungs, from here to where it begins. */
  list: { left: 32.4, width: 21.6 },
  /** The lowest rung's middle. */
  bottom: 160,
  pitch: 26,
  height: 100,
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

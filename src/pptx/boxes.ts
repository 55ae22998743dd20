import type { Slide } from '../domain/deck.js';
import { leading, pointsPerMm, rail, slideSheet } from '../domain/slide-sheet.js';
import type { Box } from './units.js';

const { left, column, gutter, beside, large, lead, foot, logo } = slideSheet;

const half = (column - gutter) / 2;
const { body } = slideSheet;

/** Where the parts of each kind of slide stand. */
export const boxes = {
  kicker: slideSheet.kicker,
  levelKicker: { ...slideSheet.kicker, left, width: column },
  brand: { left, top: logo.top, width: logo.width, height: logo.height },
  brandName: { left, ...slideSheet.name, width: logo.width },
  /** On the opening, larger and at the top. */
  openingBrand: { left, ...logo.opening },
  title: { left, width: column, top: slideSheet.title.top, height: body.top - slideSheet.title.top },
  lead: {
    left,
    width: column,
    top: slideSheet.title.top + leading[40] / pointsPerMm + lead.gap,
    height: (lead.most * leading[16]) / pointsPerMm,
  },
  body: { left, width: column, ...body },
  leftColumn: { left, ...body, width: half },
  rightColumn: { left: left + half + gutter, ...body, width: half },
  besideMain: { left, ...body, width: beside.main },
  besideText: { ...body, left: left + beside.left, width: beside.width },
  besideRule: { ...body, left: left + beside.rule.left, width: beside.rule.width },
  picture: { left, ...body, width: 180, height: slideSheet.picture.height },
  caption: { left: left + 180 + gutter, ...body, width: column - 180 - gutter },
  /** With a line above the role for the rung. */
  levelTitle: {
    left,
    width: column,
    top: large.title.top - large.step,
    height: large.title.height + large.step,
  },
  largeTitle: { left, width: column, ...large.title },
  largeBody: { left, width: column, ...large.body },
  foot,
  number: { ...foot, left: left + column - foot.number, width: foot.number },
  band: { left: 0, width: rail.band, top: 0, height: slideSheet.height },
} as const satisfies Readonly<Record<string, Box>>;

/** The title's box where it is not the layout's: with a line over it, or pushed down by what it says. */
export function titleBox({ kind, shift, over, lead: below }: Slide): Box | undefined {
  if (kind !== 'text') {
    const box = kind === 'level' ? boxes.levelTitle : boxes.largeTitle;
    return shift > 0 ? { ...box, height: box.height + shift } : undefined;
  }
  if (shift === 0 && over === '' && below === undefined) return undefined;
  const top = over === '' ? boxes.title.top : slideSheet.over.top;
  return { ...boxes.title, top, height: (below?.top ?? boxes.body.top + shift) - top };
}

/** A box below a title that pushes it down. */
export function pushedDown(box: Box, { shift }: Pick<Slide, 'shift'>): Box {
  return { ...box, top: box.top + shift, height: box.height - shift };
}

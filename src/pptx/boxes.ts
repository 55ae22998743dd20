import type { Slide } from '../domain/deck.js';
import { slideSheet } from '../domain/slide-sheet.js';
import type { Box } from './units.js';

const { left, column, gutter, logo } = slideSheet;

const half = (column - gutter) / 2;

/** Where the parts of each kind of slide stand. */
export const boxes = {
  kicker: {
    left: left + logo.width,
    width: column - logo.width,
    top: slideSheet.kicker.top,
    height: slideSheet.kicker.height,
  },
  /** On the opening, above the title. */
  status: { left, width: column, top: 40, height: 9 },
  brand: { left, ...logo },
  brandName: { left, ...logo, height: slideSheet.name.height },
  title: { left, width: column, ...slideSheet.title },
  body: { left, width: column, ...slideSheet.body },
  leftColumn: { left, ...slideSheet.body, width: half },
  rightColumn: { left: left + half + gutter, ...slideSheet.body, width: half },
  picture: { left, ...slideSheet.body, width: 180, height: slideSheet.picture.height },
  caption: { left: left + 180 + gutter, ...slideSheet.body, width: column - 180 - gutter },
  /** With a line above the role for the rung. */
  levelTitle: { left, width: column, top: 38, height: slideSheet.large.title.height + 12 },
  largeTitle: { left, width: column, ...slideSheet.large.title },
  largeBody: { left, width: column, ...slideSheet.large.body },
  foot: {
    left,
    width: column - slideSheet.foot.number,
    top: slideSheet.foot.top,
    height: slideSheet.foot.height,
  },
  number: {
    left: left + column - slideSheet.foot.number,
    width: slideSheet.foot.number,
    top: slideSheet.foot.top,
    height: slideSheet.foot.height,
  },
  band: { left: 0, width: 42, top: 0, height: slideSheet.height },
} as const satisfies Readonly<Record<string, Box>>;

/** The title's and body's boxes of a slide whose title may push them down. */
export function boxesOf({ kind, shift }: Pick<Slide, 'kind' | 'shift'>): { title: Box; body: Box } {
  const large = kind !== 'text';
  const title = { opening: boxes.largeTitle, level: boxes.levelTitle, text: boxes.title }[kind];
  const body = large ? boxes.largeBody : boxes.body;
  return {
    title: { ...title, height: title.height + shift },
    body: { ...body, top: body.top + shift, height: body.height - shift },
  };
}

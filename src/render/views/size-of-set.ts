import type { Craft, Level } from '../../domain/framework.js';

/** What a set of cards has room for; lengths in points. */
export interface SetRoom {
  /** Of one column, without the indent of its statements, and of all columns below each other. */
  readonly measure: number;
  readonly height: number;
  /** Of the sheet, in square points. */
  readonly paper: number;
  /** The smallest size that may be read, which tells how wide letters run. */
  readonly floor: number;
}

/**
 * The size that the fullest card of a craft is foreseen to need, so that a set has one size of type; of those that are
 * asked, largest first, the last when none is enough. It is a guess from how long texts are, as a card's first layout is
 * (see print/arrange/foresee-density): a card that needs less or more than it takes what fits.
 */
export function sizeOfSet(craft: Craft, sizes: readonly number[], room: SetRoom): number {
  const longest = craft.levels.map(extentOf).reduce(longer, { letters: 0, blocks: 0, statements: 0 });
  const fits = (size: number) =>
    heightOf(longest, size, room) <= room.height &&
    longest.letters * size ** 2 * inkOfLetter <= mostInk * room.paper;
  return sizes.find(fits) ?? sizes.at(-1) ?? room.floor;
}

/** Of a letter, as a part of its size squared, measured in Inter; spaces count. */
const inkOfLetter = 0.107;

/** Toner is dear: what is left of 7 % of a sheet by its head, its rules and its fore-edge index. */
const mostInk = 0.058;

interface Extent {
  readonly letters: number;
  /** Texts that begin a line of their own, and those of them that are statements. */
  readonly blocks: number;
  readonly statements: number;
}

const extents = new WeakMap<Level, Extent>();

function extentOf(level: Level): Extent {
  const known = extents.get(level);
  if (known !== undefined) return known;
  const texts = level.sections.flatMap((section) =>
    section.kind === 'prose'
      ? section.blocks.map(({ text }) => text)
      : section.expectations.flatMap(({ name, statements }) => [
          name.text,
          ...statements.map(({ text }) => text),
        ]),
  );
  const statements = level.sections.flatMap((section) =>
    section.kind === 'prose' ? [] : section.expectations.flatMap((each) => each.statements),
  );
  const made = {
    letters: texts.reduce((sum, text) => sum + text.length, 0),
    blocks: texts.length,
    statements: statements.length,
  };
  extents.set(level, made);
  return made;
}

function longer(a: Extent, b: Extent): Extent {
  return b.letters > a.letters ? b : a;
}

/** With close lines; the last line of a block is half full, and areas that stay whole leave a little of each column. */
function heightOf(
  { letters, blocks, statements }: Extent,
  size: number,
  { measure, floor }: SetRoom,
): number {
  const lines = (letters * (3.7 / floor) * size) / measure + blocks / 2;
  return 1.05 * (lines * size * 1.32 + (blocks - statements) * size * 0.75 + statements * size * 0.28);
}

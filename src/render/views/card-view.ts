import type { Craft, Level } from '../../domain/framework.js';
import type { Density } from '../../domain/page.js';
import type { Orientation, PaperId } from '../../domain/paper.js';
import { levelData } from './level-view.js';
import type { View, ViewContext } from './view.js';

/** A level's card: one page, set as comfortably as its words allow. */
export function cardView(context: ViewContext, craft: Craft, level: Level): View {
  const { paper, cardOrientation } = context.edition;
  return {
    title: level.role,
    language: level.language,
    kind: `card ${cardOrientation}`,
    data: levelData(context, craft, level),
    arrangement: { kind: 'card', densities: densities(paper, cardOrientation, floorSize(context)) },
  };
}

/**
 * The smallest body size in points whose x-height is still about 1.35 mm: 7 for Inter, 8 for Source Sans.
 * One point is 0.3528 mm; rounded to half points.
 */
function floorSize({ brand }: ViewContext): number {
  return Math.round((1.35 / (brand.fonts.text.xHeight * 0.3528)) * 2) / 2;
}

/** From comfortable down to the floor: size first; at the floor, leading and gaps, which cost less to the eye. */
function densities(paper: PaperId, orientation: Orientation, floor: number): Density[] {
  const columns = columnsFor(paper, orientation);
  const steps: Density[] = [];
  for (let size = largest[paper]; size > floor; size -= 0.5) {
    const many = size < columns.manyBelow ? columns.many : columns.few;
    steps.push({ columns: many, size, leading: 1.4, gap: round(size * 0.42) });
    steps.push({ columns: many, size, leading: 1.32, gap: round(size * 0.28) });
  }
  for (const [leading, gap] of atTheFloor)
    steps.push({ columns: columns.atFloor, size: floor, leading, gap });
  return steps;
}

const largest: Readonly<Record<PaperId, number>> = { a4: 11.5, letter: 11.5, a5: 10.5 };

/** Leading as a multiple of the size, and points between statements. */
const atTheFloor = [
  [1.36, 2.4],
  [1.3, 1.8],
  [1.24, 1.2],
  [1.19, 0.8],
  [1.15, 0.3],
] as const;

/**
 * Columns that keep a line between 40 and 65 characters, at sizes from `manyBelow` up and below it. At the floor a
 * landscape sheet has fewer again: a long German word at the end of a short line wastes more than the measure gains.
 */
function columnsFor(
  paper: PaperId,
  orientation: Orientation,
): { few: number; many: number; manyBelow: number; atFloor: number } {
  if (paper === 'a5') {
    return orientation === 'portrait'
      ? { few: 1, many: 2, manyBelow: 10, atFloor: 2 }
      : { few: 2, many: 3, manyBelow: 8, atFloor: 3 };
  }
  return orientation === 'portrait'
    ? { few: 2, many: 3, manyBelow: 8, atFloor: 3 }
    : { few: 3, many: 4, manyBelow: 8, atFloor: 3 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

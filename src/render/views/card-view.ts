import type { Craft, Level } from '../../domain/framework.js';
import type { Arrangement, Density } from '../../domain/page.js';
import { type Orientation, type PaperId, papers } from '../../domain/paper.js';
import { levelData } from './level-view.js';
import { type SetRoom, sizeOfSet } from './size-of-set.js';
import type { View, ViewContext } from './view.js';

/** A level's card: one page, set as comfortably as its words allow. */
export function cardView(context: ViewContext, craft: Craft, level: Level): View {
  const { paper, cardOrientation } = context.edition;
  return {
    title: level.role,
    language: level.language,
    kind: `card ${cardOrientation}`,
    data: levelData(context, craft, level),
    arrangement: arrangementFor(craft, paper, cardOrientation, floorSize(context)),
  };
}

/**
 * The smallest body size in points whose x-height is still about 1.35 mm: 7 for Inter, 8 for Source Sans.
 * One point is 0.3528 mm; rounded to half points.
 */
function floorSize({ brand }: ViewContext): number {
  return Math.round((1.35 / (brand.fonts.text.xHeight * 0.3528)) * 2) / 2;
}

/** A level that must leave words out leaves more of them rather than go below a readable size, in points. */
function arrangementFor(craft: Craft, paper: PaperId, orientation: Orientation, floor: number): Arrangement {
  const all = densities(
    paper,
    orientation,
    floor,
    sizeOfSet(craft, sizesOfSet[paper], setRoom(paper, orientation, floor)),
  );
  const [readable, aim] = [8, 8.5];
  const aimed = all.findLastIndex(({ size }) => size >= aim);
  const candidates = [...all.keys()].slice(Math.max(0, aimed));
  const isReadable = (index: number) => (all[index]?.size ?? 0) >= readable;
  return {
    kind: 'card',
    densities: all,
    shortened: {
      readable: candidates.filter(isReadable),
      small: candidates.filter((index) => !isReadable(index)),
    },
  };
}

/** One of these is the size of a set; a level that needs less than the last is set smaller on its own. */
const sizesOfSet: Readonly<Record<PaperId, readonly number[]>> = {
  a4: [11.5, 11, 10.5, 10, 9.5],
  letter: [11.5, 11, 10.5, 10, 9.5],
  a5: [10.5, 10, 9.5, 9],
};

/** What is left of a sheet by its margins, its head and what stands below its columns, about. */
function setRoom(id: PaperId, orientation: Orientation, floor: number): SetRoom {
  const { columns, width, height } = roomOf(id, orientation);
  const paper = papers[id].width * papers[id].height * (72 / 25.4) ** 2;
  return { measure: width / columns - 12, height: columns * height, paper, floor };
}

function roomOf(
  paper: PaperId,
  orientation: Orientation,
): { columns: number; width: number; height: number } {
  const { width, height } = papers[paper];
  const [across, down] = orientation === 'portrait' ? [width, height] : [height, width];
  const { few: columns } = columnsFor(paper, orientation);
  const points = 72 / 25.4;
  const [sides, above] = paper === 'a5' ? [23, 50] : [28, 84];
  return { columns, width: (across - sides - 6 * (columns - 1)) * points, height: (down - above) * points };
}

/**
 * From comfortable down to the floor: size first; at the floor, leading and gaps, which cost less to the eye. A level of
 * few words fills its sheet with air and not with larger letters than its set has.
 */
function densities(paper: PaperId, orientation: Orientation, floor: number, largest: number): Density[] {
  const { few, many: most, manyBelow } = columnsFor(paper, orientation);
  const columnsAt = (size: number) => (size < manyBelow ? most : few);
  const steps: Density[] = airy.map(([leading, gap]) => {
    return { columns: columnsAt(largest), size: largest, leading, gap: round(largest * gap) };
  });
  for (let size = largest; size > floor; size -= 0.5) {
    const many = columnsAt(size);
    steps.push({ columns: many, size, leading: 1.4, gap: round(size * 0.42) });
    steps.push({ columns: many, size, leading: 1.32, gap: round(size * 0.28) });
    // What keeps a level out of the next smaller print is worth closer lines.
    if (size <= 8) steps.push({ columns: many, size, leading: 1.25, gap: round(size * 0.2) });
  }
  for (const [leading, gap] of atTheFloor)
    steps.push({ columns: columnsAt(floor), size: floor, leading, gap });
  return steps;
}

/** Leading, and the gap between statements, as multiples of the size. */
const airy = [
  [1.56, 1.2],
  [1.5, 0.9],
  [1.45, 0.65],
] as const;

/** Leading as a multiple of the size, and points between statements. */
const atTheFloor = [
  [1.36, 2.4],
  [1.3, 1.8],
  [1.24, 1.2],
  [1.19, 0.8],
  [1.15, 0.3],
] as const;

/**
 * Columns that keep a line between 40 and 65 characters, at sizes from `manyBelow` up and below it; smaller print never
 * has fewer. A wide sheet keeps three: a long German word at the end of a short line wastes more than a fourth gains.
 */
function columnsFor(
  paper: PaperId,
  orientation: Orientation,
): { few: number; many: number; manyBelow: number } {
  if (paper === 'a5') {
    return orientation === 'portrait'
      ? { few: 1, many: 2, manyBelow: 10 }
      : { few: 2, many: 3, manyBelow: 8 };
  }
  return orientation === 'portrait' ? { few: 2, many: 3, manyBelow: 8 } : { few: 3, many: 3, manyBelow: 8 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Craft, Level } from '../../domain/framework.js';
import type { Density } from '../../domain/page.js';
import type { PaperId } from '../../domain/paper.js';
import { levelData } from './level-view.js';
import { levelFoot, type View, type ViewContext } from './view.js';

/** A level's card: one page, set as comfortably as its words allow. */
export function cardView(context: ViewContext, craft: Craft, level: Level): View {
  const { paper, cardOrientation } = context.edition;
  return {
    title: level.role,
    language: level.language,
    kind: `card ${cardOrientation}`,
    data: levelData(context, craft, level),
    margins:
      paper === 'a5'
        ? { top: 9, outer: 10, foot: 13, inner: 10 }
        : { top: 11, outer: 12, foot: 15, inner: 12 },
    orientation: cardOrientation,
    foot: levelFoot(context, craft, level),
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

/** From comfortable down to the floor: size first, then leading and gaps, columns as the measure wants. */
function densities(paper: PaperId, orientation: 'portrait' | 'landscape', floor: number): Density[] {
  const columns = columnsFor(paper, orientation);
  const steps: Density[] = [];
  for (let size = 10; size > floor; size -= 0.5) {
    steps.push({
      columns: size >= 9.5 ? columns.large : columns.small,
      size,
      leading: 1.38,
      gap: size * 0.4,
    });
    steps.push({ columns: columns.small, size, leading: 1.3, gap: size * 0.28 });
  }
  for (const [leading, gap] of [
    [1.36, 2.4],
    [1.3, 1.8],
    [1.24, 1.2],
    [1.18, 0.8],
    [1.14, 0.4],
  ] as const) {
    steps.push({ columns: columns.small, size: floor, leading, gap });
  }
  return steps;
}

/** Columns that keep a line between 40 and 65 characters. */
function columnsFor(paper: PaperId, orientation: 'portrait' | 'landscape'): { large: number; small: number } {
  if (paper === 'a5') return orientation === 'portrait' ? { large: 1, small: 2 } : { large: 2, small: 3 };
  return orientation === 'portrait' ? { large: 2, small: 3 } : { large: 3, small: 4 };
}

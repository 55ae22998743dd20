import type { Craft, Framework, Level } from './framework.js';

/** All ladders of a framework. */
export interface LaddersSubject {
  readonly kind: 'ladders';
  readonly framework: Framework;
}

/** One ladder of a craft, from the foot up. A craft with tracks has a ladder for each; the trunk stands below the first. */
export interface LadderColumn {
  readonly craft: Craft;
  /** `IC` or `M`; empty for a craft's only ladder. */
  readonly track: string;
  readonly levels: readonly Level[];
}

export function ladderColumns(craft: Craft): LadderColumn[] {
  const tracks = [...new Set(craft.levels.map(({ track }) => track).filter((track) => track !== ''))];
  if (tracks.length < 2) return [{ craft, track: '', levels: craft.levels }];
  return tracks.map((track, at) => ({
    craft,
    track,
    levels: craft.levels
      .filter((level) => level.track === track || (at === 0 && level.track === ''))
      .toSorted((a, b) => a.number - b.number),
  }));
}

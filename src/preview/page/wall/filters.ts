import type { WallCraft, WallLevel } from '../../state.js';

/** Which cards are shown, and how large; it stands in the address. */
export interface Filters {
  /** Empty for all. */
  readonly craft: string;
  /** A level's numeral; empty for all. */
  readonly level: string;
  readonly withProblems: boolean;
  readonly changed: boolean;
  /** Width of a card, in rem. */
  readonly size: number;
}

export const sizes = { least: 7, usual: 9.25, most: 40 } as const;

export function filtersOf(params: URLSearchParams): Filters {
  const size = Number(params.get('size') ?? sizes.usual);
  return {
    craft: params.get('craft') ?? '',
    level: params.get('level') ?? '',
    withProblems: params.has('problems'),
    changed: params.has('changed'),
    size: Math.min(sizes.most, Math.max(sizes.least, size || sizes.usual)),
  };
}

/** The address of filters; what is as usual is left out. */
export function paramsOf({ craft, level, withProblems, changed, size }: Filters): URLSearchParams {
  return new URLSearchParams([
    ...(craft === '' ? [] : [['craft', craft]]),
    ...(level === '' ? [] : [['level', level]]),
    ...(withProblems ? [['problems', '']] : []),
    ...(changed ? [['changed', '']] : []),
    ...(size === sizes.usual ? [] : [['size', String(size)]]),
  ]);
}

/** @param problems by their files */
export function isWanted(
  level: WallLevel,
  craft: WallCraft,
  filters: Filters,
  problems: ReadonlyMap<string, unknown>,
): boolean {
  return (
    (filters.craft === '' || craft.id === filters.craft) &&
    (filters.level === '' || level.numeral === filters.level) &&
    (!filters.changed || level.isChanged) &&
    (!filters.withProblems || problems.has(level.place.file) || hasTrouble(level))
  );
}

/** Whether its card cannot be made, or leaves something out. */
export function hasTrouble({ card }: WallLevel): boolean {
  return card?.kind === 'refused' || (card?.kind === 'set' && card.fit.spare < 0);
}

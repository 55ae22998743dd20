import type { Area } from '../../domain/framework.js';
import type { DraftItem } from '../../layouts/draft.js';
import { groupBy } from '../nav/group-by.js';
import { areaKey } from './area-key.js';
import { isNoArea } from './is-no-area.js';

/** A heading of a level that may name an area. */
interface Named {
  readonly level: number;
  readonly depth: number;
  readonly key: string;
  readonly heading: NonNullable<DraftItem['heading']>;
}

/** One heading alone may be anything; two that may be areas are a list of them. */
const enough = 2;

/**
 * The areas that levels name by headings, where neither their craft's page nor a table tells them: those that at least
 * two levels share, at the depth that has most of them, with the others of that depth where most are shared. Of a level
 * alone, its headings of the shallowest depth that has two.
 */
export function areasOfHeadings(levels: readonly (readonly DraftItem[])[]): Area[] {
  const named = levels.flatMap((items, level) =>
    items.flatMap(({ heading }): Named[] =>
      heading === undefined || heading.name.text === '' || isNoArea(heading.name.text)
        ? []
        : [{ level, depth: heading.depth, key: areaKey(heading.name.text), heading }],
    ),
  );
  const depths = [1, 2, 3, 4, 5, 6].map((depth) => {
    const keys = groupBy(
      named.filter((each) => each.depth === depth),
      ({ key }) => key,
    );
    const shared = [...keys.values()].filter((same) => levels.length === 1 || levelsOf(same) > 1);
    return { all: [...keys.values()], shared };
  });
  const most = Math.max(...depths.map(({ shared }) => shared.length));
  const best =
    levels.length === 1
      ? depths.find(({ shared }) => shared.length >= enough)
      : depths.find(({ shared }) => shared.length === most);
  if (best === undefined || best.shared.length < enough) return [];
  const areas = best.shared.length * 2 >= best.all.length ? best.all : best.shared;
  return areas.flatMap(([first]) => (first === undefined ? [] : undescribed(first.heading)));
}

/** The areas of levels whose headings of a known depth, each its own, name them all; none where no level has one. */
export function areasAtDepth(
  levels: readonly (readonly DraftItem[])[],
  depths: readonly (number | undefined)[],
): Area[] {
  const found = new Map<string, Area>();
  levels.forEach((items, at) => {
    for (const { heading } of items) {
      if (heading === undefined || heading.depth !== depths[at] || heading.name.text === '') continue;
      const key = areaKey(heading.name.text);
      if (!found.has(key)) found.set(key, undescribed(heading));
    }
  });
  return [...found.values()];
}

function levelsOf(same: readonly Named[]): number {
  return new Set(same.map(({ level }) => level)).size;
}

function undescribed({ id, name }: Named['heading']): Area {
  return { id, name, summary: '', blocks: [], place: name.place };
}

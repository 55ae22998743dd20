import type { DraftItem } from '../../layouts/draft.js';
import { isNoArea } from './is-no-area.js';
import type { NamedAreas } from './named-areas.js';

/** A craft's page, cut at the headings of its areas. Every item is in exactly one part, in order. */
export interface CraftParts {
  readonly intro: readonly DraftItem[];
  readonly areas: readonly { readonly heading: DraftItem; readonly items: readonly DraftItem[] }[];
  readonly outro: readonly DraftItem[];
}

export function splitCraft(items: readonly DraftItem[], named: NamedAreas): CraftParts {
  const isNamed = (item: DraftItem) =>
    item.heading !== undefined && named.has(item.heading.name.text, item.heading.id);
  const depth = areaDepth(items, isNamed);
  const isArea = (item: DraftItem) =>
    item.heading !== undefined &&
    item.heading.depth === depth &&
    (isNamed(item) || !isNoArea(item.heading.name.text));
  const last = items.findLastIndex(isArea);
  const intro: DraftItem[] = [];
  const areas: { heading: DraftItem; items: DraftItem[] }[] = [];
  const outro: DraftItem[] = [];
  items.forEach((item, i) => {
    const ends = item.isNotes || (item.heading !== undefined && item.heading.depth <= (depth ?? 0));
    if (isArea(item)) areas.push({ heading: item, items: [] });
    else if (i > last && (ends || outro.length > 0)) outro.push(item);
    else (areas.at(-1)?.items ?? intro).push(item);
  });
  return { intro, areas, outro };
}

/** The depth where most headings are named by a level; when none is, the shallowest that could hold areas. */
function areaDepth(items: readonly DraftItem[], isNamed: (item: DraftItem) => boolean): number | undefined {
  const count = (depth: number, counts: (item: DraftItem) => boolean) =>
    items.filter((item) => item.heading?.depth === depth && counts(item)).length;
  const depths = [1, 2, 3, 4, 5, 6];
  const most = Math.max(...depths.map((depth) => count(depth, isNamed)));
  if (most > 0) return depths.find((depth) => count(depth, isNamed) === most);
  const couldBe = (item: DraftItem) => !isNoArea(item.heading?.name.text ?? '');
  return (
    depths.find((depth) => count(depth, couldBe) > 1) ?? depths.find((depth) => count(depth, couldBe) > 0)
  );
}

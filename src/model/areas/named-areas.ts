import type { DraftItem } from '../../layouts/draft.js';
import { areaKey } from './area-key.js';
import { isNoArea } from './is-no-area.js';

/** What the levels of a craft seem to call areas: first cells and headings, by name and by anchor. */
export interface NamedAreas {
  has(name: string, id: string): boolean;
}

export function namedAreas(levels: readonly (readonly DraftItem[])[]): NamedAreas {
  const names = new Set<string>();
  const anchors = new Set<string>();
  for (const item of levels.flat()) {
    const heading = item.heading?.name.text ?? '';
    // An overview of the level is none of the craft's areas, though the craft's page has one too.
    if (heading !== '' && !isNoArea(heading)) names.add(areaKey(heading));
    for (const [first, second] of item.table?.rows ?? []) {
      if (first === undefined || second === undefined) continue;
      names.add(areaKey(first.whole().text));
      const anchor = first.anchor();
      if (anchor !== undefined) anchors.add(anchor);
    }
  }
  return { has: (name, id) => names.has(areaKey(name)) || anchors.has(id) };
}

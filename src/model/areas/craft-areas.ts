import type { Area } from '../../domain/framework.js';
import { nearest } from '../../domain/nearest.js';
import type { CraftAreas } from '../../layouts/layout.js';
import { areaKey } from './area-key.js';

/** Looks a craft's areas up, by the name that a level writes, else by the anchor that it links to. */
export function craftAreas(areas: readonly Area[], anchors: ReadonlyMap<string, string>): CraftAreas {
  const byName = new Map<string, Area>();
  for (const area of areas)
    if (!byName.has(areaKey(area.name.text))) byName.set(areaKey(area.name.text), area);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const names = areas.map((area) => area.name.text);
  return {
    areas,
    find: (name, anchor) =>
      byName.get(areaKey(name)) ??
      (anchor === undefined ? undefined : byId.get(anchors.get(anchor) ?? anchor)),
    isNearly: (name) => nearest(name, names) !== undefined,
  };
}

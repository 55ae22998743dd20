import { areaKey } from '../../model/areas/area-key.js';
import type { Heading } from '../outline.js';

/** Where the headings of a craft's levels name areas. */
export interface AreaDepths {
  /** Of each level; undefined for one without a heading there. */
  readonly depths: readonly (number | undefined)[];
  /** The most that one level has; one alone is a frame around all of its text. */
  readonly most: number;
}

/**
 * The depth at which most headings are shared by two levels, the shallowest of several; where they share none, the
 * shallowest that has two in most levels, or in any. A level that writes its headings at another depth has that one.
 *
 * @param levels the headings of each level of one craft, its own left out
 */
export function areaDepths(levels: readonly (readonly Heading[])[]): AreaDepths {
  const keys = levels.map((headings) => headings.map(({ depth, text }) => ({ depth, key: areaKey(text) })));
  const depths = [1, 2, 3, 4, 5, 6].map((depth) => {
    const own = keys.map((all) => new Set(all.filter((each) => each.depth === depth).map(({ key }) => key)));
    const all = own.flatMap((each) => [...each]);
    return {
      depth,
      keys: new Set(all),
      shared: new Set(all.filter((key, at) => all.indexOf(key) !== at)).size,
      most: Math.max(0, ...own.map(({ size }) => size)),
      several: own.filter(({ size }) => size > 1).length,
    };
  });
  const mostShared = Math.max(...depths.map(({ shared }) => shared));
  const mostly = depths.find(({ several }) => several * 2 > levels.length);
  const shared = depths.find((each) => mostShared > 1 && each.shared === mostShared);
  // Headings that each level has its own of are areas where they stand above those that levels share.
  const best =
    (shared !== undefined && mostly !== undefined && mostly.depth < shared.depth && mostly.shared > 0
      ? mostly
      : shared) ??
    mostly ??
    depths.find(({ most }) => most > 1) ??
    depths.find(({ most }) => most > 0);
  if (best === undefined) return { depths: levels.map(() => undefined), most: 0 };
  return { depths: levels.map((headings) => depthIn(headings, best)), most: best.most };
}

function depthIn(
  headings: readonly Heading[],
  best: { readonly depth: number; readonly keys: ReadonlySet<string> },
): number | undefined {
  if (headings.some(({ depth }) => depth === best.depth)) return best.depth;
  return headings.find((heading) => best.keys.has(areaKey(heading.text)))?.depth;
}

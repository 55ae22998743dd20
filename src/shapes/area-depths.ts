import { areaKey } from '../model/areas/area-key.js';
import type { PageText } from '../model/text/page-text.js';
import { outlineOf } from './outline.js';

/**
 * The depth at which each level's headings name areas: the one that has most names which two levels share, the
 * shallowest of several; where they share none, the shallowest that has two. A level without a heading there has none.
 *
 * @param bodies what each level of one craft says below its own heading
 */
export function areaDepths(bodies: readonly PageText[]): readonly (number | undefined)[] {
  const headings = bodies.map((body) => outlineOf(body).headings);
  const depths = [1, 2, 3, 4, 5, 6].map((depth) => {
    const keys = headings.map(
      (own) => new Set(own.filter((each) => each.depth === depth).map(({ text }) => areaKey(text))),
    );
    const all = keys.flatMap((own) => [...own]);
    return {
      depth,
      shared: new Set(all.filter((key, at) => all.indexOf(key) !== at)).size,
      most: Math.max(0, ...keys.map(({ size }) => size)),
    };
  });
  const mostShared = Math.max(...depths.map(({ shared }) => shared));
  const best =
    depths.find(({ shared }) => mostShared > 1 && shared === mostShared) ??
    depths.find(({ most }) => most > 1) ??
    depths.find(({ most }) => most > 0);
  return headings.map((own) => (own.some(({ depth }) => depth === best?.depth) ? best?.depth : undefined));
}

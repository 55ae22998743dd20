import { safeId } from './ids.js';
import { normal } from './read-head.js';
import type { CraftPages } from './sorted-pages.js';

/**
 * Where a craft's page would be that is not in the folder: where the areas in its levels' tables lead to,
 * else one step above a level.
 */
export function guessedPermalink({ levels, title }: CraftPages): string {
  for (const { page } of levels) {
    const { areaLink } = page.gist;
    if (areaLink !== undefined) return normal(areaLink.replace(/#.*$/, ''));
  }
  const above = levels[0]?.page.permalink.replace(/\/[^/]*$/, '') ?? '';
  return above === '' ? `/${safeId(title)}` : above;
}

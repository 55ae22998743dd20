import { type Front, frontText } from '../front/front.js';
import type { Site } from '../front/read-site.js';
import { type ShownKeys, shownFront } from '../front/shown-front.js';
import type { LiquidValues } from './evaluate-output.js';

/** What the Liquid of one page may ask for; `front` is the page's, already without what must not be seen. */
export function liquidValues(
  front: Front,
  {
    permalinks,
    site,
    reading,
  }: {
    /** By the page's file. */
    readonly permalinks: ReadonlyMap<string, string>;
    readonly site: Site;
    readonly reading: ShownKeys;
  },
): LiquidValues {
  const siteFront = shownFront(site.front, reading);
  return {
    baseurl: site.baseurl,
    address: site.address,
    value: (scope, key) => frontText(scope === 'site' ? siteFront : front, key),
    linkTo(path) {
      const permalink = permalinks.get(path);
      return permalink === undefined ? undefined : site.baseurl + permalink;
    },
  };
}

import type { FrameworkFolder } from '../../domain/source.js';
import type { Site } from '../front/read-site.js';
import type { Listeners } from '../memo/noted.js';
import type { ReadingSteps } from '../memo/page-memo.js';
import type { PageFile } from '../nav/page-file.js';
import type { CraftPages } from '../nav/sorted-pages.js';
import { guessedPermalink } from '../nav/unseen-craft.js';
import type { Surroundings } from '../page-parts.js';
import { makeLinkMap } from './link-map.js';
import { resolveImage } from './resolve-image.js';
import { resolveLink } from './resolve-link.js';

interface Linked {
  readonly pages: readonly PageFile[];
  /** Pages that candidates must not see; links to them become plain text. */
  readonly hidden: readonly PageFile[];
  readonly crafts: readonly CraftPages[];
  readonly folder: FrameworkFolder;
  readonly site: Site;
}

/** Tells where addresses lead; the same functions as in the last reading where they lead to the same. */
export function pageLinks(
  { pages, hidden, crafts, folder, site }: Linked,
  steps: ReadingSteps,
  around: Listeners,
): Pick<Surroundings, 'link' | 'image'> {
  // Craft pages that are not in the folder may be linked to; nobody knows their anchors.
  const unseen = crafts.filter(({ page }) => page === undefined).map(guessedPermalink);
  const seen = pages.flatMap(({ file, permalink, gist }) => [file, permalink, gist.anchors]);
  const notSeen = hidden.flatMap(({ file, permalink }) => [file, permalink]);
  const link = steps.step(
    'where links lead',
    [site, pages.length, ...seen, hidden.length, ...notSeen, ...unseen],
    around,
    () => {
      const map = makeLinkMap(
        [
          ...pages.map(({ file, permalink, gist }) => ({
            file,
            target: { permalink, anchors: gist.anchors },
          })),
          ...hidden.map(({ file, permalink }) => ({
            file,
            target: { permalink, anchors: undefined, hidden: true as const },
          })),
        ],
        unseen.map((permalink) => ({ permalink, anchors: undefined })),
      );
      const answer: Surroundings['link'] = (written, from, place, problems) =>
        resolveLink(written, from, { map, site, problems }, place);
      return answer;
    },
  );
  const { images, refused, undecodable } = folder;
  const image = steps.step(
    'what pictures there are',
    [site, images, JSON.stringify([refused, [...(undecodable ?? [])]])],
    around,
    (): Surroundings['image'] => (written, from, place, problems) =>
      resolveImage(written, from, { folder: { images, refused, undecodable }, site, problems }, place),
  );
  return { link, image };
}

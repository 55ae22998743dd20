import type { Framework } from '../../domain/framework.js';
import type { FrameworkFolder } from '../../domain/source.js';
import type { Front } from '../../model/front/front.js';
import { readSite } from '../../model/front/read-site.js';
import { shownFront } from '../../model/front/shown-front.js';
import { showingTo } from '../../model/internal/showing.js';
import { liquidValues } from '../../model/liquid/liquid-values.js';
import { collectProblems, type Problems } from '../../model/problem.js';
import type { BodyContext } from './read-body.js';

/** What the settings say of the website, and of what candidates must not see in front matter. */
export interface SiteSettings {
  readonly siteUrl: string | undefined;
  readonly internalKeys: readonly string[];
}

/**
 * What every advert of a folder is read with: the website as its pages know it, and only what candidates may see of it.
 *
 * @param shown the framework as candidates may see it: an address in an advert's text gives no other page away
 */
export function bodyContexts(
  folder: FrameworkFolder,
  shown: Framework,
  { siteUrl, internalKeys }: SiteSettings,
): (front: Front, problems: Problems) => BodyContext {
  // The model has said what is wrong with the site.
  const site = readSite(folder, siteUrl, collectProblems());
  const reading = { showing: showingTo('candidate'), internalKeys };
  const permalinks = new Map(pagesOf(shown).map(({ file, permalink }) => [file, permalink]));
  return (front, problems) => ({
    callouts: site.callouts,
    liquid: liquidValues(shownFront(front, reading), { permalinks, site, reading }),
    showing: showingTo('candidate'),
    problems,
  });
}

function pagesOf({ root, pages, crafts }: Framework) {
  const inCrafts = crafts.flatMap((craft) => [craft, ...craft.levels]);
  return root === undefined ? [...pages, ...inCrafts] : [root, ...pages, ...inCrafts];
}

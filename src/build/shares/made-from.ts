import { createHash } from 'node:crypto';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { packageVersion } from '../../package-root.js';
import { findBrowser } from '../../print/browser/find-browser.js';
import { digestFolder } from '../../read/digest-folder.js';
import { digestTemplates } from '../../read/digest-templates.js';
import type { BuildHooks } from '../nouns/build-hooks.js';
import type { BuildCache } from '../nouns/press.js';

/** What shares must have in common to be shares of one build; each the words for it, and what it was. */
export type MadeFrom = Readonly<Record<(typeof madeFromKeys)[number], string>>;

export const madeFromKeys = ['program', 'browser', 'settings', 'templates', 'framework'] as const;

/** By content: the same framework lies in other folders on other machines. */
export async function madeFrom(
  settings: Settings,
  folder: FrameworkFolder,
  cache: BuildCache,
  { machine }: Pick<BuildHooks, 'machine'>,
): Promise<MadeFrom> {
  const browser = await findBrowser({ browser: settings.browser, cache: cache.folder }, machine);
  const templates = settings.templates.map((each) => digestTemplates(each));
  return {
    program: packageVersion(),
    browser: browser.build,
    settings: hash(JSON.stringify(said(settings))),
    templates: hash(JSON.stringify(templates)),
    framework: hash(digestFolder({ ...folder, root: '' })),
  };
}

/** Of the settings what changes what is made: no place, and nothing of how fast or how loudly it is made. */
function said({
  products,
  crafts,
  levels,
  from,
  to,
  brands,
  papers,
  prints,
  media,
  cardOrientation,
  handoutRest,
  siteUrl,
  audience,
  internalKeys,
  date,
  rules,
  words,
  source,
  release,
}: Settings): unknown {
  return {
    ...{ products, crafts, levels, from, to, brands, papers, prints, media, cardOrientation, handoutRest },
    ...{ siteUrl, audience, internalKeys, date, rules, words, source, release },
  };
}

function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

import type { LanguageTag } from '../../domain/language-tag.js';
import { isMisleading, misleading } from '../../domain/misleading-address.js';
import { shortened } from '../../domain/shortened.js';
import type { FrameworkFolder } from '../../domain/source.js';
import type { Problems } from '../problem.js';
import type { Collection } from './collections.js';
import { publication } from './exclusion.js';
import { type Front, frontText } from './front.js';
import { type Config, readConfig } from './read-config.js';
import { readLanguage } from './read-language.js';

/** What `_config.yml` says about the website. */
export interface Site {
  /** The scalar settings, the inner file's before the outer's. */
  readonly front: Front;
  readonly title: string | undefined;
  /** Absolute address with the base path, no slash at the end. */
  readonly address: string | undefined;
  /** The base path alone: empty, or `/base`. */
  readonly baseurl: string;
  readonly language: LanguageTag;
  readonly logo: string | undefined;
  /** True when a configuration lies above the folder: the website has pages that we do not see. */
  readonly isLarger: boolean;
  readonly headingIds: 'kramdown' | 'gfm';
  readonly prettyPermalinks: boolean;
  /** Whether pages are sorted by title without regard to capital letters. */
  readonly foldsCase: boolean;
  /** Whether HTML holds Markdown without being asked to, by `kramdown: parse_block_html`. */
  readonly readsHtml: boolean;
  /** Titles of the callouts that the theme knows, by class. */
  readonly callouts: ReadonlyMap<string, string | undefined>;
  isExcluded(path: string): boolean;
  /** Whether the website makes a page of a file that begins as a page does. */
  isPublished(path: string): boolean;
  /** The collection that a file belongs to, and its path there. */
  collectionOf(path: string): { readonly collection: Collection; readonly path: string } | undefined;
  /** Front matter that `defaults` gives to a page. */
  defaultsFor(path: string): Front;
}

/** Reads all configurations, outermost first; an inner one wins key by key, as with `jekyll --config a,b`. */
export function readSite(folder: FrameworkFolder, siteUrl: string | undefined, problems: Problems): Site {
  const configs = folder.configs.map((source) => readConfig(source, folder.root, problems));
  const front = new Map(configs.flatMap((config) => [...config.front]));
  const baseurl = (frontText(front, 'baseurl') ?? '').replace(/\/+$/, '').replace(/^(?=[^/])/, '/');
  const address = siteUrl ?? configuredAddress(front, baseurl, problems);
  return {
    front,
    title: frontText(front, 'title'),
    address: address?.replace(/\/+$/, ''),
    baseurl,
    language: readLanguage(front, ['lang', 'language'], 'en', problems) ?? 'en',
    logo: frontText(front, 'logo'),
    isLarger: folder.configs.some((config) => config.path.startsWith('../')),
    headingIds: configs.some((config) => /^gfm$/i.test(config.kramdownInput)) ? 'gfm' : 'kramdown',
    prettyPermalinks: frontText(front, 'permalink') === 'pretty',
    foldsCase: frontText(front, 'nav_sort') === 'case_insensitive',
    readsHtml: configs.some((config) => config.readsHtml),
    callouts: new Map(configs.flatMap((config) => [...config.callouts])),
    isExcluded: (path) => isExcluded(path, configs),
    isPublished: (path) => isPublished(path, configs),
    collectionOf: (path) => collectionOf(path, configs),
    defaultsFor(path) {
      const kind = collectionOf(path, configs)?.collection.name ?? 'pages';
      return new Map(configs.flatMap((config) => config.defaultsFor(config.prefix + path, kind)));
    },
  };
}

function collectionOf(path: string, configs: readonly Config[]) {
  for (const { prefix, collections } of configs) {
    const whole = prefix + path;
    const collection = collections.find(({ folder }) => whole.startsWith(folder));
    if (collection !== undefined) return { collection, path: whole.slice(collection.folder.length) };
  }
  return undefined;
}

/** Below the folder of a collection its own underscore says nothing more. */
function isPublished(path: string, configs: readonly Config[]): boolean {
  const found = collectionOf(path, configs);
  if (found !== undefined && !found.collection.isShown) return false;
  const isIncluded = (part: string) => configs.some((config) => config.isIncluded(part));
  return publication(found?.path ?? path, isIncluded) && !isExcluded(path, configs);
}

function isExcluded(path: string, configs: readonly Config[]): boolean {
  return configs.some((config) => config.isExcluded(config.prefix + path));
}

/** Undefined for what would make links that lead nowhere. */
function configuredAddress(front: Front, baseurl: string, problems: Problems): string | undefined {
  const url = frontText(front, 'url');
  if (url === undefined) return undefined;
  const place = front.get('url')?.place;
  if (isMisleading(url)) {
    const what = `Links to the website are left out: "${shortened(url)}" is no address of one.`;
    if (place !== undefined) problems.add('bad-site-url', place, { what, ...misleading });
    return undefined;
  }
  if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return url.replace(/\/+$/, '') + baseurl;
  // What was read of broken YAML may be no more than a part of what was written, and is reported already.
  const isBroken = problems.found.some(({ code }) => code === 'bad-config');
  const whole = `https://${url.replace(/^(?:\w*:)?\/*/, '')}`;
  if (place !== undefined && !isBroken)
    problems.add('bad-site-url', place, {
      what: `"${shortened(url)}" is no web address.`,
      why: 'So links to the website are left out.',
      fix: `Write it with its scheme${URL.canParse(whole) ? `: url: ${whole}` : ''}.`,
    });
  return undefined;
}

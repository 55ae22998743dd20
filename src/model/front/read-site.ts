import type { LanguageTag } from '../../domain/language-tag.js';
import { placeFinder } from '../../domain/place-finder.js';
import type { FrameworkFolder, Source } from '../../domain/source.js';
import type { Problems } from '../problem.js';
import { decode } from '../text/decode.js';
import { exclusion } from './exclusion.js';
import { type Front, type FrontValue, frontText } from './front.js';
import { parseYaml } from './parse-yaml.js';
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
  /** Titles of the callouts that the theme knows, by class. */
  readonly callouts: ReadonlyMap<string, string | undefined>;
  isExcluded(path: string): boolean;
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
    callouts: new Map(configs.flatMap((config) => [...config.callouts])),
    isExcluded: (path) => configs.some((config) => config.isExcluded(config.prefix + path)),
    defaultsFor: (path) => new Map(configs.flatMap((config) => config.defaultsFor(config.prefix + path))),
  };
}

/** Undefined for what would make links that lead nowhere. */
function configuredAddress(front: Front, baseurl: string, problems: Problems): string | undefined {
  const url = frontText(front, 'url');
  if (url === undefined) return undefined;
  if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return url.replace(/\/+$/, '') + baseurl;
  const place = front.get('url')?.place;
  // What was read of broken YAML may be no more than a part of what was written, and is reported already.
  const isBroken = problems.found.some(({ code }) => code === 'bad-config');
  const whole = `https://${url.replace(/^(?:\w*:)?\/*/, '')}`;
  if (place !== undefined && !isBroken)
    problems.add('bad-site-url', place, {
      what: `"${url}" is no web address.`,
      why: 'So links to the website are left out.',
      fix: `Write it with its scheme${URL.canParse(whole) ? `: url: ${whole}` : ''}.`,
    });
  return undefined;
}

interface Config {
  readonly front: Front;
  /** The path from the configuration's folder to the framework's: empty, or `docs/framework/`. */
  readonly prefix: string;
  readonly kramdownInput: string;
  readonly callouts: ReadonlyMap<string, string | undefined>;
  isExcluded(path: string): boolean;
  defaultsFor(path: string): [string, FrontValue][];
}

function readConfig(source: Source, root: string, problems: Problems): Config {
  const prefix = pathFromConfig(source.path, root);
  const decoded = decode(source.bytes);
  if ('badByte' in decoded) {
    problems.add(
      'bad-config',
      { file: source.path, line: 1, column: 1 },
      {
        what: 'This file is not UTF-8 text.',
        fix: 'Save it as UTF-8.',
      },
    );
    return {
      front: new Map(),
      prefix,
      kramdownInput: '',
      callouts: new Map(),
      isExcluded: () => false,
      defaultsFor: () => [],
    };
  }
  const place = placeFinder(source.path, decoded.text);
  const { front, values } = parseYaml(decoded.text, place, problems, 'bad-config');
  const value = asRecord(values);
  const scopes = asList(value.defaults).map(asRecord);
  return {
    front,
    prefix,
    kramdownInput: String(asRecord(value.kramdown).input ?? ''),
    callouts: new Map(
      Object.entries(asRecord(value.callouts)).map(([name, callout]) => [name, calloutTitle(callout)]),
    ),
    isExcluded: exclusion(asList(value.exclude).map(String)),
    defaultsFor: (path) => scopes.flatMap((scope) => scopeValues(scope, path, place(0))),
  };
}

function calloutTitle(callout: unknown): string | undefined {
  const { title } = asRecord(callout);
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

/** `../../_config.yml` seen from /repo/docs/framework gives `docs/framework/`. */
function pathFromConfig(configPath: string, root: string): string {
  const up = configPath.split('/').filter((part) => part === '..').length;
  if (up === 0) return '';
  return `${root
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .slice(-up)
    .join('/')}/`;
}

function scopeValues(
  scope: Record<string, unknown>,
  path: string,
  place: FrontValue['place'],
): [string, FrontValue][] {
  const where = String(asRecord(scope.scope).path ?? '').replace(/^\/+|\/+$/g, '');
  const applies = where === '' || path === where || path.startsWith(`${where}/`);
  if (!applies) return [];
  return Object.entries(asRecord(scope.values))
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([key, value]) => [key, { text: String(value), place }]);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

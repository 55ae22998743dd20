import { isAbsolute, join, resolve } from 'node:path';
import { neutralBrand } from '../domain/brand.js';
import { BuildError } from '../domain/build-error.js';
import { oneOf, suggest } from '../domain/nearest.js';
import { type PaperId, papers } from '../domain/paper.js';
import { type PrintSize, printSizes } from '../domain/print-size.js';
import type { Settings } from '../domain/settings.js';
import { packageRoot } from '../package-root.js';
import type { Flags, Surroundings } from './flags.js';
import type { SettingsFile } from './settings-file.js';

/** The values of a ladderpress.yaml, and the folder that its paths are relative to. */
export interface SettingsSource {
  readonly folder: string;
  readonly values: SettingsFile;
}

/** What stands in a PDF when nobody names a date: 1 January 2026, so that the same input gives the same bytes. */
export const fixedDate = Date.UTC(2026, 0, 1) / 1000;

/** The command line comes first, then the environment, then the file, then the defaults. Touches no disk. */
export function resolveSettings(
  flags: Flags,
  file: SettingsSource | undefined,
  world: Surroundings,
): Settings {
  const values = file?.values ?? {};
  const path = (flag: string | undefined, value: string | undefined): string | undefined =>
    flag !== undefined
      ? resolve(world.cwd, flag)
      : value !== undefined
        ? resolve(file?.folder ?? world.cwd, value)
        : undefined;
  const templates = flags.templates ?? list(values.templates);
  const products = unique(flags.product ?? list(values.product));
  checkSince(flags, products);

  return {
    folder: path(flags.folder, values.framework) ?? world.cwd,
    output: path(flags.output, values.output) ?? join(world.cwd, 'output'),
    products,
    crafts: unique(flags.craft),
    levels: unique(flags.level),
    brands: unique(flags.brand ?? list(values.brand)) ?? [neutralBrand],
    papers: (unique(flags.paper ?? list(values.paper)) ?? ['a4']).map(paperId),
    prints: (unique(flags.edition ?? list(values.edition)) ?? ['standard']).map(printSize),
    cardOrientation: flags.orientation ?? values.cardOrientation ?? 'portrait',
    templates: [
      ...(templates ?? []).map((folder) =>
        resolve(flags.templates === undefined && file !== undefined ? file.folder : world.cwd, folder),
      ),
      join(packageRoot, 'templates'),
    ],
    audience: flags.audience ?? values.audience ?? 'everyone',
    internalKeys: list(values.internalKeys) ?? [],
    siteUrl: values.siteUrl?.replace(/\/+$/, ''),
    date: sourceDate(world.env) ?? (values.date === undefined ? fixedDate : Date.parse(values.date) / 1000),
    strict: flags.strict ?? values.strict ?? false,
    release: flags.release ?? false,
    verify: flags.verify ?? false,
    json: flags.json ?? false,
    dryRun: flags.dryRun ?? false,
    since: path(flags.since, undefined),
    keepHtml: flags.keepHtml ?? values.keepHtml ?? false,
    jobs: flags.jobs ?? values.jobs ?? Math.min(Math.max(world.cores, 1), 4),
    browser: path(flags.browser, namesBrowser(world) ? undefined : values.browser),
    cache: path(flags.cache, values.cache) ?? cacheFolder(world),
    cacheLimit: flags.noCache === true ? 0 : (values.cacheLimit ?? 1024) * 2 ** 20,
  };
}

/** It would be passed over in silence. */
function checkSince({ since }: Flags, products: readonly string[] | undefined): void {
  if (since === undefined || products === undefined || products.includes('bundle')) return;
  throw new BuildError(
    'bad-flag',
    '--since is for offline packs, and none is asked for.',
    'Add bundle to --product, or leave --since out.',
  );
}

function list(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}

function unique<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values === undefined ? undefined : [...new Set(values)];
}

function paperId(id: string): PaperId {
  if (isPaperId(id)) return id;
  const known = Object.keys(papers);
  throw new BuildError(
    'unknown-paper',
    `There is no paper called "${id}"; there are ${oneOf(known)}.`,
    suggest(id, known),
  );
}

function isPaperId(id: string): id is PaperId {
  return Object.hasOwn(papers, id);
}

function printSize(id: string): PrintSize {
  const known = printSizes.find((size) => size === id);
  if (known !== undefined) return known;
  throw new BuildError('unknown-edition', `There is no edition called "${id}".`, suggest(id, printSizes));
}

/** Seconds since 1970; see https://reproducible-builds.org/specs/source-date-epoch/. */
function sourceDate(env: Surroundings['env']): number | undefined {
  const text = env.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return undefined;
  // PDF dates have four digits for the year.
  if (/^\d{1,12}$/.test(text) && Number(text) < Date.UTC(10_000, 0, 1) / 1000) return Number(text);
  throw new BuildError(
    'bad-source-date',
    `SOURCE_DATE_EPOCH is "${text}", which is no number of seconds since 1970.`,
    'Set it to whole seconds, or unset it.',
  );
}

/** The environment comes between the flag and the file; the search for a browser reads it, to say so in doctor. */
function namesBrowser({ env }: Surroundings): boolean {
  return env.LADDERPRESS_BROWSER !== undefined && env.LADDERPRESS_BROWSER !== '';
}

function cacheFolder({ env, home, platform }: Surroundings): string | undefined {
  // The XDG specification says to ignore a relative path.
  const xdg = env.XDG_CACHE_HOME;
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'ladderpress');
  if (home === undefined) return undefined;
  const bases: Readonly<Record<string, string>> = {
    darwin: join(home, 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
  };
  return join(bases[platform] ?? join(home, '.cache'), 'ladderpress');
}

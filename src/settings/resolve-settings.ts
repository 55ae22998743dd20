import { join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Settings } from '../domain/settings.js';
import { readShare } from '../domain/share.js';
import { noMapping } from '../domain/source-mapping.js';
import { packageRoot } from '../package-root.js';
import { userCacheFolder } from '../user-cache-folder.js';
import type { Around, Flags } from './flags.js';
import { type SettingsSource, whatWasSaid } from './what-was-said.js';
import { wordChanges } from './words-file.js';

/** The command line comes first, then the environment, then the file, then the defaults. Touches no disk. */
export function resolveSettings(flags: Flags, file: SettingsSource | undefined, world: Around): Settings {
  const {
    folder,
    product,
    craft,
    level,
    brand,
    paper,
    edition,
    for: media,
    orientation,
    templates,
    siteUrl,
    internalKeys,
    date,
    jobs,
    timeLimit,
    browser,
    cache,
    noCache,
    cacheLimit,
    source,
    // What is a setting by the same name as it was said.
    output,
    audience,
    strict,
    release,
    verify,
    json,
    dryRun,
    since,
    keepHtml,
    handoutRest,
    from,
    to,
    shard,
    joined,
    people,
    answers,
    rules,
    words,
    ...others
  } = whatWasSaid(flags, file, world);

  const base = file?.base ?? world.cwd;
  return {
    // Does not compile while an option of the table that is a setting is not among those above.
    ...(others satisfies Record<string, never>),
    folder: folder ?? base,
    source: source ?? noMapping,
    fontFolders: [...new Set([folder ?? base, base])],
    output,
    people,
    answers,
    products: product,
    crafts: craft,
    levels: level,
    from,
    to,
    share: shard === undefined ? undefined : readShare(shard),
    joined: joined ?? [],
    brands: brand,
    // Known to whoever read the files.
    brandPlace: undefined,
    brandRoot: undefined,
    papers: paper,
    prints: edition,
    media,
    cardOrientation: orientation,
    handoutRest,
    templates: [...(templates ?? []), join(packageRoot, 'templates')],
    audience,
    internalKeys: internalKeys ?? [],
    siteUrl: siteUrl?.replace(/\/+$/, ''),
    date: sourceDate(world.env) ?? Date.parse(date) / 1000,
    strict,
    release,
    verify,
    json,
    dryRun,
    since,
    keepHtml,
    rules: rules ?? {},
    words: wordChanges(words ?? {}),
    timeLimit: timeLimit * 60_000,
    jobs: jobs ?? Math.min(Math.max(world.cores, 1), 4),
    browser: flags.browser === undefined && namesBrowser(world) ? undefined : browser,
    cache: cache ?? userCacheFolder(world),
    cacheLimit: noCache ? 0 : cacheLimit * 2 ** 20,
  };
}

/** Seconds since 1970; see https://reproducible-builds.org/specs/source-date-epoch/. */
function sourceDate(env: Around['env']): number | undefined {
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
export function namesBrowser({ env }: Pick<Around, 'env'>): boolean {
  return env.LADDERPRESS_BROWSER !== undefined && env.LADDERPRESS_BROWSER !== '';
}

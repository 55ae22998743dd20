import type { Settings } from '../../src/domain/settings.js';
import { noMapping } from '../../src/domain/source-mapping.js';
import { noWordChanges } from '../../src/domain/words/wording.js';

/** Settings with the defaults of a plain build, for what a test does not care about. */
export function settingsOf(some: Partial<Settings>): Settings {
  return {
    folder: '/framework',
    source: noMapping,
    words: noWordChanges,
    output: '/output',
    products: undefined,
    crafts: undefined,
    levels: undefined,
    from: undefined,
    to: undefined,
    share: undefined,
    joined: [],
    people: undefined,
    answers: undefined,
    brands: ['neutral'],
    brandPlace: undefined,
    brandRoot: undefined,
    papers: ['a4'],
    prints: ['standard'],
    media: ['print'],
    cardOrientation: 'portrait',
    handoutRest: 'step',
    audience: 'everyone',
    internalKeys: [],
    templates: [],
    fontFolders: some.folder === undefined ? [] : [some.folder],
    siteUrl: undefined,
    date: 0,
    rules: {},

    strict: false,
    release: false,
    verify: false,
    json: false,
    dryRun: false,
    since: undefined,
    keepHtml: false,
    jobs: 2,
    browser: undefined,
    cache: '/cache',
    cacheLimit: 2 ** 30,
    timeLimit: 3_600_000,
    ...some,
  };
}

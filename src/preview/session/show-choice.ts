import { openWorkshops } from '../../build/making/open-workshops.js';
import type { BuildHooks } from '../../build/nouns/build-hooks.js';
import type { KnownKeys } from '../../build/nouns/known-keys.js';
import type { KnownSheets } from '../../build/nouns/known-sheets.js';
import type { Offline } from '../../build/nouns/offline.js';
import type { Press } from '../../build/nouns/press.js';
import type { Workshop } from '../../build/nouns/workshop.js';
import { type PreparedFiles, prepareFiles } from '../../build/prepare-files.js';
import type { KeptLooks } from '../../build/resident/keep-looks.js';
import { neutralBrand } from '../../domain/brand.js';
import { BuildError } from '../../domain/build-error.js';
import type { Framework } from '../../domain/framework.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import { productIds } from '../../domain/product-id.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import type { PageMemo } from '../../model/memo/page-memo.js';
import { findBrowser } from '../../print/browser/find-browser.js';
import { type PreviewChoice, ShownProblem } from '../session.js';

/** A framework in the looks of a choice, and what makes its sheets. */
export interface Shown {
  readonly framework: Framework;
  readonly artifacts: readonly PlannedArtifact[];
  /** Each level's card, by the level's id. */
  readonly cards: ReadonlyMap<string, PlannedArtifact>;
  readonly press: Press;
  shopOf(artifact: PlannedArtifact): Workshop;
}

export interface ChoiceAround {
  readonly press: Press;
  readonly hooks: BuildHooks;
  readonly looks: KeptLooks;
  readonly memo: PageMemo;
  readonly known: KnownKeys;
  readonly sheets: KnownSheets;
}

/** Plans what a build with a choice would make of all products, and opens the workshops for it. */
export async function showChoice(
  settings: Settings,
  folder: FrameworkFolder,
  { press, hooks, looks: kept, memo, known, sheets }: ChoiceAround,
): Promise<Shown> {
  const looks = await kept.load(settings);
  const prepared = await prepareFiles(folder, looks, { settings, hooks, press, memo, sheets });
  if (prepared.kind === 'nothing') {
    // A brand that cannot be worn is what was chosen; a page that is broken is told beside it.
    const told = looks.brands === undefined ? looks.diagnostics : prepared.diagnostics;
    const error = told.find(({ severity }) => severity === 'error');
    throw error === undefined ? nothingToShow() : new ShownProblem(error);
  }
  return showPrepared(prepared, settings, { press, hooks, known });
}

/** The same of what was modelled and planned already. */
export async function showPrepared(
  {
    framework,
    plan,
    looks,
  }: Pick<Extract<PreparedFiles, { kind: 'framework' }>, 'framework' | 'plan' | 'looks'>,
  settings: Settings,
  { press, hooks, known }: Pick<ChoiceAround, 'press' | 'hooks' | 'known'>,
): Promise<Shown> {
  const browser = await findBrowser({ browser: settings.browser, cache: press.cache.folder }, hooks.machine);
  const shops = openWorkshops(
    { framework, settings, hooks, looks, planned: plan.artifacts },
    { press, browser: browser.build, offline: noOffline, known },
  );
  const { artifacts } = plan;
  const cards = artifacts.flatMap((each) =>
    each.product === 'card' && each.level !== undefined ? [[each.level.id, each] as const] : [],
  );
  // Of several editions the first.
  return {
    framework,
    artifacts,
    cards: new Map(cards.toReversed()),
    press,
    shopOf: ({ edition }) => shops(edition),
  };
}

/**
 * The settings of one request: one edition.
 *
 * @param wanted what a build makes unless it is told otherwise, cards among it; or every product, asked for by its name
 */
export function chosen(settings: Settings, choice: PreviewChoice, wanted: 'usual' | 'all'): Settings {
  return {
    ...settings,
    products: wanted === 'all' ? productIds : undefined,
    brands: [choice.brand ?? settings.brands[0] ?? neutralBrand],
    papers: [choice.paper ?? settings.papers[0] ?? 'a4'],
    prints: [choice.print ?? settings.prints[0] ?? 'standard'],
    audience: choice.audience ?? settings.audience,
    cardOrientation: choice.orientation ?? settings.cardOrientation,
    // What is for everybody; a list of people and what was filled in are looked at by nobody else.
    people: undefined,
    answers: undefined,
    share: undefined,
    joined: [],
    release: false,
    dryRun: false,
    since: undefined,
  };
}

/** What is about other files is made when they are. */
const noOffline = new Proxy({} as Offline, {
  get: () => {
    throw new BuildError(
      'no-artifact',
      'The index page and offline packs are about files of a build, and none are written here.',
      'Make them with ladderpress build.',
    );
  },
});

function nothingToShow(): BuildError {
  return new BuildError('no-framework', 'There is no level to show.', 'Write a page of a level.');
}

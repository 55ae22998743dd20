import type { Audience } from '../domain/audience.js';
import { compareDiagnostics, type Diagnostic } from '../domain/diagnostic.js';
import type { Craft, Framework } from '../domain/framework.js';
import type { FrameworkFolder } from '../domain/source.js';
import { assembleFramework } from './assemble-framework.js';
import { runChecks } from './checks.js';
import type { CutFolder } from './cut.js';
import { frameworkParts } from './framework-parts.js';
import { readSite } from './front/read-site.js';
import { gatherHabits } from './gather-habits.js';
import { discreetDiagnostics } from './internal/discreet-diagnostics.js';
import { type Showing, showingTo } from './internal/showing.js';
import { withoutInternalAreas } from './internal/without-internal-areas.js';
import type { Listeners } from './memo/noted.js';
import { asItIs, everythingAnew, type PageMemo, type ReadingSteps } from './memo/page-memo.js';
import type { Model } from './model.js';
import { makeNavigation } from './nav/navigation.js';
import { type PageFile, type PagesRead, pageKey } from './nav/page-file.js';
import { sortPages } from './nav/sort-pages.js';
import { placesOf } from './nav/stored-places.js';
import { once } from './once.js';
import { collectProblems } from './problem.js';
import { readPages } from './read-pages.js';
import { withoutConsequences } from './without-consequences.js';

export interface ModelOptions {
  /** The website's address from the settings; undefined takes it from `_config.yml`. */
  readonly siteUrl: string | undefined;
  /** Front matter keys that candidates must not see. */
  readonly internalKeys?: readonly string[];
  /** Whom the framework is for; everyone when left out. */
  readonly audience?: Audience;
  /** The folder's pages where its files are none of the first format; undefined reads the files as pages. */
  readonly cut?: CutFolder;
  /** True where nobody asks what is wrong with the pages; what reading them finds is told nevertheless. */
  readonly isUnchecked?: boolean;
  /** What becomes of each craft that is made; `craftsAtRest()` packs what it says, for a framework of very many. */
  readonly rest?: ((craft: Craft) => Craft) | undefined;
  /** What the readings before this one left, where the same process reads again and again. */
  readonly memo?: PageMemo | undefined;
}

/**
 * Makes a framework of a folder. When anything in it is internal, the pages are read a second time as if it had never
 * been written: so nothing that is derived from a page, from a summary to a number of words, can tell of it.
 */
export function makeFramework(folder: FrameworkFolder, options: ModelOptions): Model {
  const showing = showingTo('everyone');
  const whole = readWhole(folder, options, showing, []);
  const hidden = whole.pages.filter((page) => page.internal);
  if (hidden.length > 0) showing.shows(true);
  if (!showing.met()) return { framework: whole.framework, diagnostics: told(whole.diagnostics) };
  const seen = once(() => readWhole(folder, options, showingTo('candidate'), hidden));
  const candidate = once(() => {
    const { framework } = seen();
    return framework === undefined ? undefined : withoutInternalAreas(framework, whole.framework);
  });
  if (options.audience === 'candidate') {
    return { framework: candidate(), diagnostics: told(discreetDiagnostics(whole, seen(), hidden)) };
  }
  // Most builds for everyone never ask what candidates see, so the second reading waits until somebody does.
  const framework = whole.framework && { ...whole.framework, candidate };
  return { framework, diagnostics: told(whole.diagnostics) };
}

/** One message for one mistake. */
function told(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return withoutConsequences(gatherHabits(diagnostics));
}

/**
 * Pages are read one by one, sorted into root, crafts, levels and others by what their front matter says, and only
 * then rendered, when every page that a link may lead to is known.
 */
function readWhole(
  folder: FrameworkFolder,
  { memo, ...options }: ModelOptions,
  showing: Showing,
  hidden: readonly PageFile[],
): Model & { readonly pages: readonly PageFile[] } {
  const { siteUrl, internalKeys = [], cut, isUnchecked = false, rest = asItWas } = options;
  const problems = collectProblems({ isUnchecked });
  runChecks('folder', folder, problems);
  const steps =
    cut === undefined
      ? (memo?.open(optionsKey(options), showing.audience) ?? everythingAnew)
      : everythingAnew;
  const configs = folder.configs.flatMap(({ path, bytes }) => [path, bytes]);
  const site = steps.step(
    'settings of the website',
    [folder.root, ...configs],
    { problems, showing },
    (own) => readSite(folder, siteUrl, own.problems),
  );
  const keys = new Set(hidden.map(pageKey));
  const files = new Set(hidden.map(({ file }) => file));
  const reading = { showing, internalKeys, hidden: keys, cut, steps };
  const around = { problems, showing, steps };
  const read = inheritInternal(readPages(folder, site, problems, reading), around);
  const pages = [...read.keys()];
  const isPublished = (path: string) => cut === undefined && site.isPublished(path) && !files.has(path);
  runChecks('pages', { pages, folder, site, isPublished }, problems);
  const navigation = steps.step('what stands below what', [site, ...pages], around, () =>
    makeNavigation(pages, site),
  );
  const sorted = steps.step(
    'what each page is',
    [navigation],
    around,
    (own) => {
      const sorted = sortPages(pages, navigation);
      runChecks('ladder', { pages, sorted, navigation }, own.problems);
      return sorted;
    },
    { form: placesOf(pages) },
  );
  const framework = assembleFramework(sorted, {
    folder,
    site,
    ...around,
    navigation,
    pages,
    read,
    hidden,
    rest,
  });
  if (framework !== undefined) checkParts(framework, folder, around);
  steps.close();
  // A folder that is no framework needs one clear line, not a warning for each of its pages.
  const own = framework === undefined ? problems.found.filter(isError) : problems.found;
  const found = [...own, ...(cut?.diagnostics ?? [])];
  return { framework, diagnostics: found.sort(compareDiagnostics), pages };
}

function asItWas(craft: Craft): Craft {
  return craft;
}

/** What readings must have in common so that one can stand on the other. */
function optionsKey({ siteUrl, internalKeys, isUnchecked }: ModelOptions): string {
  return JSON.stringify([siteUrl, internalKeys, isUnchecked]);
}

interface Stepped extends Listeners {
  readonly steps: ReadingSteps;
}

function checkParts(framework: Framework, folder: FrameworkFolder, { steps, ...around }: Stepped): void {
  for (const { name, inputs, read } of frameworkParts(framework, folder)) {
    const check = ({ problems }: Listeners) => runChecks('part', read(), problems);
    if (inputs === undefined) check(around);
    else steps.step(`checks of ${name}`, inputs, around, check, { form: asItIs });
  }
}

/** What lies below an internal page is internal with it; only an internal root does not take the framework along. */
function inheritInternal(read: PagesRead, { steps, ...around }: Stepped): PagesRead {
  const pages = [...read.keys()];
  if (!pages.some((page) => page.internal)) return read;
  const navigation = makeNavigation(pages);
  const { root } = sortPages(pages, navigation);
  const isBelow = (page: PageFile, seen: readonly PageFile[]): boolean => {
    const parent = navigation.parentOf(page);
    if (parent === undefined || parent === root || seen.includes(parent)) return false;
    return parent.internal || isBelow(parent, [...seen, page]);
  };
  const below = (page: PageFile) =>
    steps.step(`below ${pageKey(page)}`, [page], around, () => ({ ...page, internal: true }));
  return new Map(
    [...read].map(([page, content]) => [
      page.internal || !isBelow(page, [page]) ? page : below(page),
      content,
    ]),
  );
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

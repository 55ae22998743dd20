import { openFinisher } from '../assemble/open-finisher.js';
import { neutralBrand } from '../domain/brand.js';
import { BuildError } from '../domain/build-error.js';
import type { Comparison } from '../domain/comparison.js';
import type { Framework } from '../domain/framework.js';
import type { PrintedPage } from '../domain/page.js';
import { showPlace } from '../domain/place.js';
import type { ComparisonDetail, Edition } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import { wordsIn } from '../domain/words/words-in.js';
import { openCacheFolder } from '../print/browser/cache-folder.js';
import { defaultTimeout, type Printer, withPrinter } from '../print/with-printer.js';
import { makeRenderer } from '../render/render-page.js';
import { toldChanges } from '../render/share-changes.js';
import { sheetProblem } from './checks/sheet-problem.js';
import { chooseWords } from './looks/choose-words.js';
import { loadLooks } from './looks/load-looks.js';
import { wearOwn } from './looks/wear-own.js';
import type { BuildHooks } from './nouns/build-hooks.js';

/** Nobody approves what fills a binder. */
const mostPages = 2;

/**
 * Prints what changed between two versions, in the first brand and on the first paper of the settings, through the
 * same printing and finishing as everything else. A list that outgrows two pages tells as many changes as fit, shared
 * out among the pages of the framework, and counts the others.
 *
 * @param framework the newer version
 * @param command prints the whole list
 */
export async function printComparison(
  comparison: Comparison,
  framework: Framework,
  settings: Settings,
  hooks: BuildHooks,
  command: string,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { machine, signal } = hooks;
  const edition = editionOf(settings);
  const looks = chooseWords(wearOwn(await loadLooks(settings), framework), framework, settings);
  const brand = looks.brands?.get(edition.brand);
  if (brand === undefined) {
    const what = looks.diagnostics[0]?.what ?? '';
    throw new BuildError(
      'brand-has-errors',
      `The brand "${edition.brand}" cannot be used. ${what}`,
      'Build once to see all of its errors.',
    );
  }
  const subject = (detail: ComparisonDetail) =>
    ({ kind: 'comparison', comparison, detail, command }) as const;
  const problem = sheetProblem(
    { template: 'diff', subject: subject({ pages: 'counted' }) },
    edition,
    framework,
    looks,
  );
  if (problem !== undefined) {
    throw new BuildError(
      'brand-has-errors',
      `The brand "${edition.brand}" cannot be used. ${showPlace(problem.place)}: ${problem.what} ${problem.why}`,
      problem.fix,
    );
  }
  const renderer = makeRenderer(framework, brand, looks.templates);
  const folder = await openCacheFolder(settings.cache, machine);
  const options = {
    browser: settings.browser,
    cache: folder.path,
    machine,
    tabs: 1,
    timeout: defaultTimeout,
    signal,
    report: (progress: { kind: 'unpacking' | 'fetching'; done: number; total: number }) =>
      hooks.progress({ kind: 'browser', name: progress.kind, done: progress.done, total: progress.total }),
  };
  const finisher = openFinisher(1);
  try {
    const printed = await withPrinter(options, (printer) =>
      fitting(comparison, (detail) => printWith(printer, detail)),
    );
    const words = wordsIn(framework.language, brand.wording);
    const facts = {
      title: words.titled(framework.title, words.changes.forApproval),
      subject: `${comparison.old.name} – ${comparison.new.name}`,
      keywords: [framework.title],
      language: framework.language,
      levels: [],
      author: brand.name,
      date: settings.date,
      links: { kind: 'text' } as const,
      paper: brand.colours.paper,
      viewing: { bookmarks: 'hidden', sides: 'any', scaling: 'any' } as const,
    };
    const bytes = await finisher.finish({
      print: printed.pdf,
      html: printed.html,
      facts,
      self: { names: [], permalinks: [], anchors: [] },
    });
    return { bytes, pages: printed.pages };
  } finally {
    await finisher.close();
  }

  async function printWith(printer: Printer, detail: ComparisonDetail): Promise<Printed> {
    const job = { id: 'diff', template: 'diff', subject: subject(detail) } as const;
    const page = renderer.render(job, edition);
    return { ...(await printer.print(page, signal)), html: page.body };
  }
}

function editionOf({ brands, papers, cardOrientation, handoutRest }: Settings): Edition {
  return {
    brand: brands[0] ?? neutralBrand,
    paper: papers[0] ?? 'a4',
    cardOrientation,
    handoutRest,
    print: 'standard',
    folder: '',
  };
}

type Printed = PrintedPage & { readonly html: string };

/** The print that tells the most changes and still fits; when one is too many, only counts. */
async function fitting(
  { changes }: Comparison,
  print: (detail: ComparisonDetail) => Promise<Printed>,
): Promise<Printed> {
  const all = toldChanges(changes);
  const whole = await print({ pages: 'told', changes: all });
  if (whole.pages <= mostPages) return whole;
  let best: Printed | undefined;
  for (let [low, high] = [0, all - 1]; low <= high; ) {
    const middle = Math.floor((low + high) / 2);
    const tried = await print({ pages: 'told', changes: middle });
    if (tried.pages <= mostPages) {
      best = tried;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best ?? print({ pages: 'counted' });
}

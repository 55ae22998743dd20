import { BuildError } from '../domain/build-error.js';
import type { Comparison } from '../domain/comparison.js';
import type { Framework } from '../domain/framework.js';
import { showPlace } from '../domain/place.js';
import type { ComparisonDetail } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import { wordsIn } from '../domain/words/words-in.js';
import { makeRenderer } from '../render/render-page.js';
import { toldChanges } from '../render/share-changes.js';
import { sheetProblem } from './checks/sheet-problem.js';
import { chooseWords } from './looks/choose-words.js';
import { loadLooks } from './looks/load-looks.js';
import { wearOwn } from './looks/wear-own.js';
import type { BuildHooks } from './nouns/build-hooks.js';
import { factsAlone, firstEdition, type PrintWithHtml, printAlone } from './print-alone.js';

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
  const edition = firstEdition(settings);
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
  const words = wordsIn(framework.language, brand.wording);
  return printAlone(settings, hooks, {
    facts: factsAlone(
      {
        title: words.titled(framework.title, words.changes.forApproval),
        subject: `${comparison.old.name} – ${comparison.new.name}`,
        keywords: [framework.title],
        language: framework.language,
      },
      brand,
      settings,
    ),
    print: (print) =>
      fitting(comparison, (detail) => {
        const job = { id: 'diff', template: 'diff', subject: subject(detail) } as const;
        return print(renderer.render(job, edition));
      }),
  });
}

/** The print that tells the most changes and still fits; when one is too many, only counts. */
async function fitting(
  { changes }: Comparison,
  print: (detail: ComparisonDetail) => Promise<PrintWithHtml>,
): Promise<PrintWithHtml> {
  const all = toldChanges(changes);
  const whole = await print({ pages: 'told', changes: all });
  if (whole.pages <= mostPages) return whole;
  let best: PrintWithHtml | undefined;
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

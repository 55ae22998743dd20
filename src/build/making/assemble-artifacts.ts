import { sweep } from '../../cache/sweep.js';
import { BuildError } from '../../domain/build-error.js';
import type { ArtifactRow, BuildReport } from '../../domain/build-report.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Fit } from '../../domain/page.js';
import type { PlannedArtifact, PlannedContent } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import { findBrowser } from '../../print/browser/find-browser.js';
import { checkAdvertFit, isTooLong } from '../checks/advert-fit.js';
import { byRules } from '../checks/by-rules.js';
import { checkFit, isShortened } from '../checks/check-fit.js';
import { checkPictures, checkWordPictures } from '../checks/check-pictures.js';
import { PageProblem } from '../checks/page-problem.js';
import type { Assignment } from '../nouns/assignment.js';
import type { Press } from '../nouns/press.js';
import type { Workshop } from '../nouns/workshop.js';
import { notesOf } from '../reports/notes-of.js';
import { filesMadeBefore } from './files-made-before.js';
import { inParallel } from './in-parallel.js';
import { makeArtifact } from './make-artifact.js';
import { nextTurn } from './next-turn.js';
import { openOffline } from './open-offline.js';
import { htmlPath } from './open-output-for.js';
import { openWorkshops } from './open-workshops.js';
import { readSince } from './read-since.js';

/** What printing, finishing and writing brought. */
export interface Assembled {
  readonly rows: readonly ArtifactRow[];
  readonly failed: BuildReport['failed'];
  /** Paths that were made and not written, since a diagnostic says what is wrong with them. */
  readonly stopped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/** Makes and writes every artifact, several at a time, so that neither printing nor finishing waits for the other. */
export async function assembleArtifacts(assignment: Assignment, press: Press): Promise<Assembled> {
  const { settings, hooks, artifacts, output, urgent } = assignment;
  const files = filesMadeBefore(assignment);
  const { signal } = hooks;
  const since = settings.since === undefined ? undefined : await readSince(settings.since, settings.audience);
  const { cache } = press;
  const writtenBefore = cache.pages.written();
  const browser = await findBrowser({ browser: settings.browser, cache: cache.folder }, hooks.machine);
  const outcome: {
    rows: ArtifactRow[];
    failed: { path: string; reason: string }[];
    stopped: string[];
    found: Diagnostic[];
  } = {
    rows: [],
    failed: [],
    stopped: [],
    found: [],
  };
  const workshopOf = openWorkshops(assignment, {
    press,
    browser: browser.build,
    offline: openOffline(assignment, {
      since,
      made: () => outcome.rows,
      make: (artifact) => makeArtifact(artifact, workshopOf(artifact.edition)),
    }),
  });
  // A page may stand in several files, and is told of once.
  const stop = (path: string, found: Diagnostic) => {
    outcome.stopped.push(path);
    if (!isKnown(found, outcome.found)) outcome.found.push(found);
  };
  let done = 0;
  let turn = Promise.resolve();
  const makeOne = async (artifact: PlannedArtifact) => {
    // One after the other: what several look up in one turn keeps the browser waiting for all of it.
    turn = turn.then(nextTurn);
    await turn;
    signal.throwIfAborted();
    const shop = workshopOf(artifact.edition);
    try {
      const standing = files.fitOf(artifact, shop);
      const made = standing === undefined ? await makeArtifact(artifact, shop) : undefined;
      const fit = made?.fit ?? standing ?? { kind: 'flow' };
      const found = byRules(checkMade(artifact, fit, shop, outcome.found), settings);
      outcome.found.push(...found);
      const isStopped = found.some(({ severity }) => severity === 'error') || !mayStand(fit, settings);
      const kept = isStopped || made !== undefined ? undefined : files.keep(artifact);
      if (isStopped) outcome.stopped.push(artifact.path);
      else outcome.rows.push(kept ?? files.put(artifact, made ?? (await makeArtifact(artifact, shop)), shop));
      if (settings.keepHtml && artifact.content.kind === 'print') {
        const html = shop.html(artifact.content.job);
        output.putCompanion({ path: htmlPath(artifact.path), of: artifact.path }, Buffer.from(html));
      }
    } catch (error) {
      if (error instanceof PageProblem) stop(artifact.path, error.diagnostic);
      // One page that cannot be printed must not cost the others; a machine that cannot print costs all.
      else if (!(error instanceof BuildError) || !ofOnePage.has(error.code)) throw error;
      else outcome.failed.push({ path: artifact.path, reason: error.message });
    }
    done += 1;
    hooks.progress({ kind: 'printed', done, total: artifacts.length });
  };
  // What is about other files comes when they are there, and one at a time, since a pack is large.
  const isLast = ({ content }: PlannedArtifact) => turns[content.kind] === 'last';
  const first = artifacts.filter((artifact) => !isLast(artifact));
  const isUrgent = ({ sources }: PlannedArtifact) => sources.some((file) => urgent?.has(file));
  const [changed, others] = [first.filter(isUrgent), first.filter((artifact) => !isUrgent(artifact))];
  const width = settings.jobs * 3;
  // Files that wait for their merge keep nobody from looking up the others.
  const more = others.length === 0 ? 0 : Math.min(changed.length, width);
  await inParallel([...changed, ...others], width + more, makeOne);
  await inParallel(artifacts.filter(isLast), 1, makeOne);
  const order = new Map(artifacts.map((artifact, index) => [artifact.path, index]));
  outcome.rows.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  const written = cache.pages.written() - writtenBefore;
  if (written > 0) {
    await sweep(cache.pagesFolder, {
      written,
      limit: settings.cacheLimit,
      now: hooks.now,
    });
  }
  return {
    rows: outcome.rows,
    failed: outcome.failed,
    stopped: outcome.stopped,
    diagnostics: outcome.found,
    notes: notesOf(settings, cache, assignment.looks.brands?.values() ?? []),
  };
}

function isKnown({ code, what, place }: Diagnostic, told: readonly Diagnostic[]): boolean {
  return told.some((other) => other.code === code && other.what === what && other.place.file === place.file);
}

/** What the author should know of how a file settled. */
function checkMade(
  artifact: PlannedArtifact,
  fit: Fit,
  shop: Workshop,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { content, level, edition } = artifact;
  return [
    ...checkAdvertFit(artifact, fit).filter((found) => !isKnown(found, told)),
    ...(content.kind === 'pptx' && hasPictures(content)
      ? checkPictures(shop.decks.get(content.craft, content.level), told)
      : []),
    ...(level === undefined || content.kind !== 'word'
      ? []
      : checkWordPictures(level).filter((found) => !isKnown(found, told))),
    ...(level === undefined ? [] : checkFit(level, edition.paper, fit)),
  ];
}

/** Slides are set once more to look at pictures: not where there are none. */
function hasPictures({ craft }: Extract<PlannedContent, { kind: 'pptx' }>): boolean {
  return [craft, ...craft.levels].some(({ images }) => images.length > 0);
}

/** A form of an advert, or a set of cards, stands or falls with the print that its error is told of. */
function mayStand(fit: Fit, { rules }: Settings): boolean {
  return !isTooLong(fit) && !(rules['card-overflow'] === 'error' && isShortened(fit));
}

const turns: Readonly<Record<PlannedContent['kind'], 'first' | 'last'>> = {
  print: 'first',
  merge: 'first',
  pptx: 'first',
  'review-sheet': 'first',
  matrix: 'first',
  word: 'first',
  advert: 'first',
  index: 'last',
  'site-data': 'last',
  bundle: 'last',
};

/** Failures that cost one file and not the build. */
const ofOnePage: ReadonlySet<string> = new Set(['page-not-printed', 'card-on-two-sheets']);

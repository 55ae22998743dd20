import type { Brand } from '../../domain/brand.js';
import type { Level } from '../../domain/framework.js';
import type { Edition, PlannedArtifact } from '../../domain/plan.js';
import type { TemplateName } from '../../domain/template-name.js';
import { aroundPageNumbers } from '../../domain/words/around-page-numbers.js';
import { wordsIn } from '../../domain/words/words-in.js';
import type { DocumentFacts } from '../../pdf/document-facts.js';
import { levelTitle } from '../../products/product.js';
import { advertSheetOf } from '../../render/advert-sheet-of.js';
import { pageHtml } from '../../render/page-html.js';
import { makeRenderer } from '../../render/render-page.js';
import { wordPageOf } from '../../render/word-page-of.js';
import type { PageProblem } from '../checks/page-problem.js';
import { placeOf } from '../checks/place-of.js';
import type { Assignment } from '../nouns/assignment.js';
import type { KnownKeys, RenderedFrom } from '../nouns/known-keys.js';
import type { Offline } from '../nouns/offline.js';
import type { Press } from '../nouns/press.js';
import type { Workshop } from '../nouns/workshop.js';
import { openDecks } from './open-decks.js';
import { openPageNames } from './open-page-names.js';
import { type KnownPages, openPrintStore } from './open-print-store.js';

type Slow = Map<string, PageProblem>;

/** What things are made of, wherever they go. */
export type WithoutPlace = Pick<Assignment, 'framework' | 'settings' | 'hooks' | 'looks' | 'planned'>;

/** What all editions share. */
export interface Shared {
  readonly press: Press;
  /** Names the browser's build. */
  readonly browser: string;
  readonly offline: Offline;
  /** In a process that stays: what it knows of pages from earlier rounds. */
  readonly known?: KnownKeys;
}

/** Gives each edition its workshop: made when the first of its artifacts is. */
export function openWorkshops(assignment: WithoutPlace, shared: Shared): (edition: Edition) => Workshop {
  const open = new Map<Edition, Workshop>();
  const slow: Slow = new Map();
  return (edition) => {
    const known = open.get(edition);
    if (known !== undefined) return known;
    const made = openWorkshop(edition, assignment, { ...shared, slow });
    open.set(edition, made);
    return made;
  };
}

function openWorkshop(
  edition: Edition,
  { framework, settings, hooks, looks, planned }: WithoutPlace,
  { press, browser, offline, slow, known }: Shared & { readonly slow: Slow },
): Workshop {
  const brand = looks.brands?.get(edition.brand);
  if (brand === undefined) throw new Error(`The brand "${edition.brand}" was not loaded.`);
  const renderer = makeRenderer(framework, brand, looks.templates);
  const from = { framework, brand, templates: looks.templates, edition, browser };
  const cache = press.cache.pages;
  const parts = mergedJobs(planned, edition);
  const names = openPageNames({ ...from, shell: renderer.shell, cache });
  const prints = openPrintStore({
    printer: press.printer,
    finisher: press.finisher,
    cache: press.cache.pages,
    browser,
    renderer,
    edition,
    signal: hooks.signal,
    slow,
    placeOf: (subject) => placeOf(subject, framework),
    known: known === undefined ? names : ofEdition(known, from),
    isPart: (job) => parts.has(job.id),
    reused: (job) => parts.has(job.id) || manyTimes.has(job.template),
  });
  return {
    prints,
    finisher: press.finisher,
    cache: press.cache.pages,
    pageNumbers: (language) => ({
      sheet: { id: `numbers:${language}`, template: 'numbers', subject: { kind: 'numbers', language } },
      format: aroundPageNumbers(wordsIn(language, brand.wording)),
    }),
    brand,
    advertSheet: (advert) => advertSheetOf(advert, brand),
    offline,
    images: framework.images,
    decks: openDecks(framework, brand, names),
    wordPage: (job) => wordPageOf(renderer.render(job, edition), job, { framework, brand, edition }),
    facts: (artifact) => documentFacts(artifact, brand, settings.date, framework.siteUrl),
    html: (job) => pageHtml(renderer.render(job, edition), framework.siteUrl),
  };
}

function ofEdition(known: KnownKeys, from: RenderedFrom): KnownPages {
  return {
    find: (job) => known.find(job, from),
    listen(job) {
      const { asking, answered } = known.listen(from.framework);
      return { asking, note: (key) => known.note(job, from, { key, answered }) };
    },
  };
}

/** What several files of a build are made from, beside the parts of merged files. */
const manyTimes: ReadonlySet<TemplateName> = new Set(['contents', 'numbers', 'advert']);

/** Ids of the jobs that some merged file of the edition is made of. */
function mergedJobs(artifacts: readonly PlannedArtifact[], edition: Edition): ReadonlySet<string> {
  const ids = artifacts
    .flatMap((artifact) => (artifact.content.kind === 'bundle' ? artifact.content.of : [artifact]))
    .filter((artifact) => artifact.edition === edition)
    .flatMap(({ content }) => (content.kind === 'merge' ? content.parts : []))
    .flatMap((part) => (part.job === 'contents' ? [] : [part.job.id]));
  return new Set(ids);
}

function documentFacts(
  artifact: PlannedArtifact,
  { name: author, colours, wording }: Brand,
  date: number,
  siteUrl: string | undefined,
): DocumentFacts {
  return {
    ...artifact.document,
    levels: levelsOf(artifact).map((level) => levelTitle(level, wordsIn(level.language, wording))),
    viewing: artifact.viewing,
    author,
    paper: colours.paper,
    date,
    links: siteUrl === undefined ? { kind: 'text' } : { kind: 'web', siteUrl },
  };
}

/** A level's own file speaks of that level; what is of a craft may speak of all. */
function levelsOf({ craft, level }: PlannedArtifact): readonly Level[] {
  return level === undefined ? (craft?.levels ?? []) : [level];
}

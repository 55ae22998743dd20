import type { Finisher } from '../assemble/finisher.js';
import type { Cache } from '../cache/open-cache.js';
import type { Page, PrintedPage } from '../domain/page.js';
import type { Place } from '../domain/place.js';
import type { Edition, PrintJob, Subject } from '../domain/plan.js';
import type { Renderer } from '../render/render-page.js';
import { partKey, printKey } from './keys.js';
import { atPlace } from './page-problem.js';

/** The one thing that a build asks of the print stage. */
export interface Prints {
  print(page: Page, signal?: AbortSignal): Promise<PrintedPage>;
}

/** A print with what a merge must know of it. */
export interface StoredPrint extends PrintedPage {
  readonly anchors: Page['anchors'];
}

/** As it came from the browser, with the HTML of its body. */
export interface RawPrint extends StoredPrint {
  readonly html: string;
}

/** Renders and prints the jobs of one edition, each at most once. */
export interface PrintStore {
  /** Names the bytes that a job will give, without printing it. */
  key(job: PrintJob): string;
  /** The job's print: from this build, from the cache, or from the browser. Rejects with a PageProblem. */
  get(job: PrintJob): Promise<RawPrint>;
  /** Whether some merged file of the edition has it as a part. */
  isPart(job: PrintJob): boolean;
  /** The same, prepared for merging. */
  part(job: PrintJob): Promise<StoredPrint>;
}

/**
 * @param isPart tells whether a job is part of a merged file
 * @param reused tells whether several files are made of a job, so that its print is worth keeping
 * @param browser names the browser build; part of every key
 */
export function makePrintStore(tools: {
  readonly renderer: Renderer;
  readonly edition: Edition;
  readonly printer: Prints;
  readonly finisher: Pick<Finisher, 'prepare'>;
  readonly cache: Cache;
  readonly browser: string;
  readonly signal: AbortSignal;
  placeOf(subject: Subject): Place;
  isPart(job: PrintJob): boolean;
  reused(job: PrintJob): boolean;
}): PrintStore {
  const { renderer, edition, printer, finisher, cache, browser, signal } = tools;
  const keys = new Map<string, string>();
  const prints = openShelf<RawPrint>(cache);
  const parts = openShelf<StoredPrint>(cache);
  // A job is mostly printed right after its key was asked for; more pages than one would fill the memory.
  let last: { readonly id: string; readonly page: Page } | undefined;
  const render = (job: PrintJob): Page => {
    if (last?.id !== job.id) last = { id: job.id, page: renderer.render(job, edition) };
    return last.page;
  };

  const keyOf = (job: PrintJob, page?: Page): string => {
    const known = keys.get(job.id);
    if (known !== undefined) return known;
    const key = printKey(page ?? render(job), browser);
    keys.set(job.id, key);
    return key;
  };

  const print = async (job: PrintJob): Promise<RawPrint> => {
    const page = render(job);
    const key = keyOf(job, page);
    const reused = tools.reused(job);
    const hit = reused ? storedPrint(cache.get(key)) : undefined;
    if (hit !== undefined) return { ...hit, html: page.body };
    const print = await printer.print(page, signal).catch((error: unknown) => {
      throw atPlace(error, tools.placeOf(job.subject));
    });
    const printed = { ...print, anchors: page.anchors, html: page.body };
    if (reused) {
      const { pages, fit, anchors } = printed;
      cache.put(key, { facts: { pages, fit, anchors }, bytes: printed.pdf });
    }
    return printed;
  };

  const get = (job: PrintJob) => (tools.reused(job) ? prints.take(job.id, () => print(job)) : print(job));

  const prepare = async (job: PrintJob): Promise<StoredPrint> => {
    const key = partKey(keyOf(job));
    const hit = storedPrint(cache.get(key));
    if (hit !== undefined) return hit;
    const { pages, fit, anchors, pdf: raw, html } = await get(job);
    const pdf = await finisher.prepare({ print: raw, html });
    cache.put(key, { facts: { pages, fit, anchors }, bytes: pdf });
    return { pages, fit, anchors, pdf };
  };

  return {
    key: (job) => keyOf(job),
    get,
    isPart: tools.isPart,
    part: (job) => parts.take(job.id, () => prepare(job)),
  };
}

/** What is being made, and what was made when no cache on the disk keeps it. */
function openShelf<P extends StoredPrint>(cache: Cache) {
  const kept = new Map<string, Promise<P>>();
  return {
    take(id: string, make: () => Promise<P>): Promise<P> {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const coming = make();
      kept.set(id, coming);
      const forget = () => kept.delete(id);
      coming.then(() => cache.keeps && cache.trouble() === undefined && forget(), forget);
      return coming;
    },
  };
}

function storedPrint(record: { facts: unknown; bytes: Uint8Array } | undefined): StoredPrint | undefined {
  if (record === undefined || !isFacts(record.facts)) return undefined;
  // JSON has no undefined.
  const anchors = record.facts.anchors.map((anchor) => anchor ?? undefined);
  return { ...record.facts, anchors, pdf: record.bytes };
}

/** Cache records are ours and hashed; this only guards against a form that an older build of the same version wrote. */
function isFacts(facts: unknown): facts is Omit<StoredPrint, 'pdf'> {
  return (
    typeof facts === 'object' && facts !== null && 'pages' in facts && 'fit' in facts && 'anchors' in facts
  );
}

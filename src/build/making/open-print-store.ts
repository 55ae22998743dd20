import { channel } from 'node:diagnostics_channel';
import type { Finisher } from '../../assemble/finisher.js';
import type { Cache } from '../../cache/open-cache.js';
import { BuildError } from '../../domain/build-error.js';
import type { FieldFont } from '../../domain/field-font.js';
import { isPersonal } from '../../domain/is-personal.js';
import type { Page } from '../../domain/page.js';
import type { Place } from '../../domain/place.js';
import type { Edition, PrintJob, Subject } from '../../domain/plan.js';
import type { TraceEvent } from '../../domain/trace.js';
import type { Asking } from '../../render/asking.js';
import type { Renderer } from '../../render/render-page.js';
import { atPlace, PageProblem } from '../checks/page-problem.js';
import { partKey, printKey } from '../keys/keys.js';
import type { PrintStore, Prints, RawPrint, StoredPrint } from '../nouns/prints.js';

/** Keys of an edition's pages that were rendered before, each with what it was rendered from. */
export interface KnownPages {
  /** The key of a page that would be rendered as it was then; no page is rendered. */
  find(job: PrintJob): string | undefined;
  /** What a page is to be rendered by, so that its key can be noted; undefined for one that is not noted. */
  listen(job: PrintJob): Heard | undefined;
}

/** A page that is being rendered. */
export interface Heard {
  readonly asking: Asking;
  note(key: string): void;
}

const trace = channel('ladderpress:cache');

/**
 * @param isPart tells whether a job is part of a merged file
 * @param reused tells whether several files are made of a job, so that its print is worth keeping
 * @param browser names the browser build; part of every key
 */
export function openPrintStore(given: {
  readonly renderer: Renderer;
  readonly edition: Edition;
  readonly printer: Prints;
  readonly finisher: Pick<Finisher, 'prepare'>;
  readonly cache: Cache;
  readonly browser: string;
  readonly signal: AbortSignal;
  /** What is known to be too slow to print, by its file: no other document is made of it. */
  readonly slow: Map<string, PageProblem>;
  placeOf(subject: Subject): Place;
  readonly known: KnownPages;
  isPart(job: PrintJob): boolean;
  reused(job: PrintJob): boolean;
}): PrintStore {
  const { renderer, edition, printer, finisher, cache, browser, signal } = given;
  const keys = new Map<string, string>();
  const prints = openShelf<RawPrint>(cache);
  const parts = openShelf<StoredPrint>(cache);
  // A job is mostly printed right after its key was asked for; more pages than one would fill the memory.
  let last: { readonly id: string; readonly page: Page; readonly heard: Heard | undefined } | undefined;
  const render = (job: PrintJob): Page => {
    if (last?.id === job.id) return last.page;
    const heard = given.known.listen(job);
    last = { id: job.id, page: renderer.render(job, edition, heard?.asking), heard };
    return last.page;
  };

  const keyOf = (job: PrintJob): string => {
    const before = keys.get(job.id) ?? given.known.find(job);
    const key = before ?? printKey(render(job), browser);
    keys.set(job.id, key);
    if (before === undefined) last?.heard?.note(key);
    return key;
  };

  const print = async (job: PrintJob): Promise<RawPrint> => {
    const page = render(job);
    const key = keyOf(job);
    // What names somebody is kept nowhere.
    const reused = given.reused(job) && !isPersonal(job);
    const hit = reused ? storedPrint(cache.get(key)) : undefined;
    if (trace.hasSubscribers) {
      const how = hit === undefined ? 'is to be printed' : 'found';
      const what = isPersonal(job) ? 'a page that names somebody' : job.id;
      trace.publish({ what: `${what} ${how} as ${key.slice(0, 12)}` } satisfies TraceEvent);
    }
    if (hit !== undefined) return { ...hit, ...(await besidesOf(page)) };
    const place = given.placeOf(job.subject);
    const known = given.slow.get(place.file);
    if (known !== undefined) throw known;
    const print = await printer.print(page, signal).catch((error: unknown) => {
      const told = atPlace(isPersonal(job) ? withoutQuotes(error) : error, place);
      if (told instanceof PageProblem && told.diagnostic.code === 'too-slow-to-print') {
        given.slow.set(place.file, told);
      }
      throw told;
    });
    const printed = { ...print, anchors: page.anchors, ...(await besidesOf(page)) };
    if (reused) {
      const { pages, fit, anchors } = printed;
      cache.put(key, { facts: { pages, fit, anchors }, bytes: printed.pdf });
    }
    return printed;
  };

  const get = (job: PrintJob) =>
    given.reused(job) && !isPersonal(job) ? prints.take(job.id, () => print(job)) : print(job);

  const prepare = async (job: PrintJob): Promise<StoredPrint> => {
    const key = isPersonal(job) ? undefined : partKey(keyOf(job));
    const hit = key === undefined ? undefined : storedPrint(cache.get(key));
    if (hit !== undefined) return hit;
    const { pages, fit, anchors, pdf: print, html, letterhead, form } = await get(job);
    const pdf = await finisher.prepare({ print, html, letterhead, form });
    if (key !== undefined) cache.put(key, { facts: { pages, fit, anchors }, bytes: pdf });
    return { pages, fit, anchors, pdf };
  };

  return {
    page: render,
    key: keyOf,
    get,
    isPart: given.isPart,
    part: (job) => (isPersonal(job) ? prepare(job) : parts.take(job.id, () => prepare(job))),
  };
}

/** Of a page that names somebody a message quotes nothing: it ends in a log. */
function withoutQuotes(error: unknown): unknown {
  if (!(error instanceof BuildError)) return error;
  const { code, message, fix, cause } = error;
  return new BuildError(code, message.replace(/"[^"]*"/g, '"…"'), fix, { cause });
}

/** What finishing needs of a page besides its print. */
async function besidesOf({
  body: html,
  letterhead,
  form,
}: Page): Promise<Pick<RawPrint, 'html' | 'letterhead' | 'form'>> {
  return { html, letterhead, form: form && { form, font: await fieldFont() } };
}

/** Put together only for what is filled in. */
async function fieldFont(): Promise<FieldFont> {
  const { loadFieldFont } = await import('../../settings/load-field-font.js');
  return loadFieldFont();
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

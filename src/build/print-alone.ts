import { openFinisher } from '../assemble/open-finisher.js';
import { type Brand, neutralBrand } from '../domain/brand.js';
import type { Page, PrintedPage } from '../domain/page.js';
import type { DocumentTitle, Edition } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import type { DocumentFacts } from '../pdf/document-facts.js';
import { defaultTimeout, withPrinter } from '../print/with-printer.js';
import type { BuildHooks } from './nouns/build-hooks.js';
import { openNamedCache } from './press/open-named-cache.js';

export interface PrintedAlone {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A printed page, with what it was printed from. */
export type PrintWithHtml = PrintedPage & {
  readonly html: string;
  readonly letterhead: Page['letterhead'];
};

/** A document that is no file of a build. */
export interface LoneDocument {
  readonly facts: DocumentFacts;
  /** Prints as often as it needs, and says which print is the document. */
  readonly print: (print: (page: Page) => Promise<PrintWithHtml>) => Promise<PrintWithHtml>;
}

/** Prints one document that is no file of a build, in a browser of its own, and finishes it as all others. */
export async function printAlone(
  settings: Settings,
  hooks: BuildHooks,
  document: LoneDocument,
): Promise<PrintedAlone> {
  return withLonePress(settings, hooks, (print) => print(document));
}

/** The same for as many documents as there are, one after the other in one browser. Nothing of them is kept in the cache. */
export async function withLonePress<Result>(
  settings: Settings,
  hooks: BuildHooks,
  use: (print: (document: LoneDocument) => Promise<PrintedAlone>) => Promise<Result>,
): Promise<Result> {
  const { machine, signal } = hooks;
  const folder = await openNamedCache(settings, machine);
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
    return await withPrinter(options, (printer) =>
      use(async ({ facts, print }) => {
        const printed = await print(async (page) => ({
          ...(await printer.print(page, signal)),
          html: page.body,
          letterhead: page.letterhead,
        }));
        const bytes = await finisher.finish({
          print: printed.pdf,
          html: printed.html,
          letterhead: printed.letterhead,
          facts,
          self: { names: [], permalinks: [], anchors: [] },
        });
        return { bytes, pages: printed.pages };
      }),
    );
  } finally {
    await finisher.close();
  }
}

/** What a document that is no file of a build says of itself. */
export function factsAlone(named: DocumentTitle, brand: Brand, { date }: Settings): DocumentFacts {
  return {
    ...named,
    levels: [],
    author: brand.name,
    date,
    links: { kind: 'text' },
    paper: brand.colours.paper,
    viewing: { bookmarks: 'hidden', sides: 'any', scaling: 'any' },
  };
}

/** What is printed alone wears the first brand and is as large as the first paper of the settings. */
export function firstEdition({ brands, papers, cardOrientation, handoutRest }: Settings): Edition {
  return {
    brand: brands[0] ?? neutralBrand,
    paper: papers[0] ?? 'a4',
    cardOrientation,
    handoutRest,
    print: 'standard',
    folder: '',
  };
}

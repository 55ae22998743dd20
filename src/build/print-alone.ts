import { openFinisher } from '../assemble/open-finisher.js';
import type { Page, PrintedPage } from '../domain/page.js';
import type { Settings } from '../domain/settings.js';
import type { DocumentFacts } from '../pdf/document-facts.js';
import { openCacheFolder } from '../print/browser/cache-folder.js';
import { defaultTimeout, withPrinter } from '../print/with-printer.js';
import type { BuildHooks } from './nouns/build-hooks.js';

export interface PrintedAlone {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A printed page, with what it was printed from. */
export type PrintWithHtml = PrintedPage & {
  readonly html: string;
  readonly letterhead: Page['letterhead'];
};

/** Prints one document that is no file of a build, in a browser of its own, and finishes it as all others. */
export async function printAlone(
  settings: Settings,
  hooks: BuildHooks,
  {
    facts,
    print,
  }: {
    readonly facts: DocumentFacts;
    /** Prints as often as it needs, and says which print is the document. */
    readonly print: (print: (page: Page) => Promise<PrintWithHtml>) => Promise<PrintWithHtml>;
  },
): Promise<PrintedAlone> {
  const { machine, signal } = hooks;
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
      print(async (page) => ({
        ...(await printer.print(page, signal)),
        html: page.body,
        letterhead: page.letterhead,
      })),
    );
    const bytes = await finisher.finish({
      print: printed.pdf,
      html: printed.html,
      letterhead: printed.letterhead,
      facts,
      self: { names: [], permalinks: [], anchors: [] },
    });
    return { bytes, pages: printed.pages };
  } finally {
    await finisher.close();
  }
}

import { BuildError } from '../domain/build-error.js';
import type { Arrangement, Density, Fit, Page, PrintedPage, Shell } from '../domain/page.js';
import type { Tab } from './browser/open-tab.js';
import type { RunningBrowser } from './browser/start-browser.js';
import { countPages } from './count-pages.js';
import { arrangeSource, kitSource, prepareSource } from './in-page/kit.js';

export const printOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsBase64',
} as const;

/** A tab that prints one page after another and keeps the shell of the last. */
export interface PrintingTab {
  /** Id of the shell it holds; undefined while it is empty. */
  readonly shell: () => string | undefined;
  readonly print: (page: Page) => Promise<PrintedPage>;
  readonly close: () => void;
}

/** Opens a tab that runs no page script and lets no request out. */
export async function openPrintingTab(browser: RunningBrowser): Promise<PrintingTab> {
  const tab = await browser.openTab();
  const { send, on } = tab.session;
  on('Fetch.requestPaused', ({ requestId }) => {
    void send('Fetch.failRequest', { requestId: String(requestId), errorReason: 'Aborted' }).catch(
      () => undefined,
    );
  });
  await Promise.all([
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Emulation.setEmulatedMedia', { media: 'print' }),
    // Everything but data: addresses; the browser's own arguments stop what this does not see.
    send('Fetch.enable', {
      patterns: [{ urlPattern: 'http*' }, { urlPattern: 'file:*' }, { urlPattern: 'ftp*' }],
    }),
  ]);
  let held: { readonly shell: string; readonly kit: string } | undefined;

  return {
    shell: () => held?.shell,
    close: tab.close,
    print: async (page) => {
      if (held?.shell !== page.shell.id) {
        held = undefined;
        held = { shell: page.shell.id, kit: await loadShell(tab, page.shell) };
      }
      const { kit } = held;
      const { title, language, style, body, arrangement } = page;
      const fit = await call<Fit>(tab, kit, prepareSource, { title, language, style, body, arrangement });
      const printed = await printToPdf(tab, fit);
      return fit.kind === 'card' ? ensureOneSheet(tab, kit, page, printed) : printed;
    },
  };
}

/** Replaces the whole document by the shell; resolves to the handle of a new Kit. */
async function loadShell(tab: Tab, shell: Shell): Promise<string> {
  const { send } = tab.session;
  await send('Page.setDocumentContent', { frameId: tab.frameId, html: shell.html });
  const { result } = await send('Runtime.evaluate', { expression: kitSource });
  if (result.objectId === undefined) throw new Error('The tab took no scripts.');
  await call(tab, result.objectId, 'function () { this.recordShell(); }', undefined);
  return result.objectId;
}

/** Calls a function of the Kit inside the page, with one argument, and resolves to what it returns. */
async function call<T>(tab: Tab, kit: string, source: string, argument: unknown): Promise<T> {
  const { result, exceptionDetails } = await tab.session.send('Runtime.callFunctionOn', {
    objectId: kit,
    functionDeclaration: source,
    arguments: [{ value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    const { exception, text } = exceptionDetails;
    throw new Error(exception?.description?.split('\n')[0]?.replace(/^Error: /, '') ?? text);
  }
  return result.value;
}

async function printToPdf(tab: Tab, fit: Fit): Promise<PrintedPage> {
  const { data } = await tab.session.send('Page.printToPDF', printOptions);
  const pdf = Buffer.from(data, 'base64');
  const pages = countPages(pdf);
  if (pages === 0) throw new Error('The browser made a PDF without pages.');
  return { pdf, pages, fit };
}

/** A card that came out longer than it was measured is set in the next smaller density. */
async function ensureOneSheet(tab: Tab, kit: string, page: Page, first: PrintedPage): Promise<PrintedPage> {
  let printed = first;
  while (printed.pages > 1) {
    const smaller = smallerThan(printed.fit, page.arrangement);
    if (smaller.length === 0) {
      throw new BuildError(
        'card-on-two-sheets',
        `The card "${page.title}" takes ${printed.pages} sheets, though it was made to fit on one.`,
        "Check that the card's template gives its [data-sheet] element a fixed height below the paper's.",
      );
    }
    printed = await printToPdf(
      tab,
      await call<Fit>(tab, kit, arrangeSource, { kind: 'card', densities: smaller }),
    );
  }
  return printed;
}

function smallerThan(fit: Fit, arrangement: Arrangement): readonly Density[] {
  if (fit.kind !== 'card' || arrangement.kind !== 'card') return [];
  const index = arrangement.densities.findIndex(
    ({ columns, size, leading, gap }) =>
      columns === fit.density.columns &&
      size === fit.density.size &&
      leading === fit.density.leading &&
      gap === fit.density.gap,
  );
  return arrangement.densities.slice(index + 1);
}

import { BuildError } from '../domain/build-error.js';
import type { Arrangement, Density, Fit, Page, PrintedPage } from '../domain/page.js';
import type { Shell } from '../domain/shell.js';
import type { TooWide } from './arrange/find-wide.js';
import type { Tab } from './browser/open-tab.js';
import type { RunningBrowser } from './browser/start-browser.js';
import { countPages } from './count-pages.js';
import { arrangeSource, prepareSource } from './in-page/kit.js';
import { type LoadedShell, loadShell } from './loaded-shell.js';
import { type LookedAt, lookAtPage } from './look-at-page.js';
import { widerThanPage } from './wider-than-page.js';

const printOptions = {
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
  /** Makes ready for pages of a shell. */
  readonly load: (shell: Shell) => Promise<void>;
  readonly print: (page: Page) => Promise<PrintedPage>;
  /** Takes a picture of a page's first sheet; see Printer. */
  readonly look: (page: Page, scale: number) => Promise<LookedAt>;
  readonly close: () => void;
}

/** Opens a tab that runs no page script and lets no request out. */
export async function openPrintingTab(browser: RunningBrowser): Promise<PrintingTab> {
  const tab = await browser.openTab();
  const { send, on } = tab;
  on('Fetch.requestPaused', ({ requestId }) => {
    void send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined);
  });
  // What follows waits for these, since they come first; whoever fails to obey them fails at the first page too.
  const obeyed = Promise.all([
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Emulation.setEmulatedMedia', { media: 'print' }),
    // Everything but data: addresses; the browser's own arguments stop what this does not see.
    send('Fetch.enable', {
      patterns: [{ urlPattern: 'http*' }, { urlPattern: 'file:*' }, { urlPattern: 'ftp*' }],
    }),
  ]);
  obeyed.catch(() => undefined);
  let held: LoadedShell | undefined;
  const hold = async (shell: Shell) => {
    if (held?.id === shell.id) return held;
    held = undefined;
    const [loaded] = await Promise.all([loadShell(tab, shell), obeyed]);
    held = loaded;
    return loaded;
  };

  return {
    shell: () => held?.id,
    close: tab.close,
    load: async (shell) => void (await hold(shell)),
    look: async (page, scale) => lookAtPage(tab, await hold(page.shell), page, scale),
    print: async (page) => {
      const shell = await hold(page.shell);
      const { title, language, style, body, arrangement } = page;
      const { fit } = await shell.arrange(prepareSource, { title, language, style, body, arrangement });
      const printed = await printToPdf(tab, page, fit);
      return fit.kind === 'card' ? ensureOneSheet(tab, shell, page, printed) : printed;
    },
  };
}

async function printToPdf(tab: Tab, page: Page, fit: Fit | TooWide): Promise<PrintedPage> {
  if (fit.kind === 'too-wide') throw widerThanPage(page.title, fit);
  const { data } = await tab.send('Page.printToPDF', printOptions);
  const pdf = Buffer.from(data, 'base64');
  const pages = countPages(pdf);
  if (pages === 0) throw new Error('The browser made a PDF without pages.');
  return { pdf, pages, fit };
}

/** A card that came out longer than it was measured is set in the next smaller density. */
async function ensureOneSheet(
  tab: Tab,
  shell: LoadedShell,
  page: Page,
  first: PrintedPage,
): Promise<PrintedPage> {
  let printed = first;
  while (printed.pages > 1) {
    const smaller = smallerThan(printed.fit, page.arrangement);
    if (smaller.length === 0) {
      throw new BuildError(
        'card-on-two-sheets',
        `The card "${page.title}" takes ${printed.pages} sheets, though it was made to fit on one.`,
        "Check that the card's template gives its [data-sheet] element the height var(--content-height).",
      );
    }
    const arrangement: Arrangement = {
      kind: 'card',
      densities: smaller,
      shortened: { readable: [...smaller.keys()], small: [] },
    };
    const { fit } = await shell.arrange(arrangeSource, arrangement);
    printed = await printToPdf(tab, page, fit);
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

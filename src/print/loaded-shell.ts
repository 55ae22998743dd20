import type { Fit, Shell } from '../domain/page.js';
import type { Tab } from './browser/open-tab.js';
import { kitSource } from './in-page/kit.js';
import { type LightShell, lightenShell, spareAddress } from './light-shell.js';

/** A shell in a tab. */
export interface LoadedShell {
  readonly id: string;
  /** Calls a function of the Kit that arranges a document, giving the tab the faces that it asks for. */
  readonly arrange: (source: string, argument: unknown) => Promise<Fit>;
}

/** What a function that arranges returns: how the document settled, or the spare faces without which it cannot. */
export type Arranged = { readonly fit: Fit } | { readonly faces: readonly number[] };

/** Lightened once for all tabs. */
const lightShells = new WeakMap<Shell, LightShell>();

/** What every document needs is there before the first one comes. */
const readySource = `function (address) {
  this.recordShell(address);
  return this.loadFonts('');
}`;

/** Replaces the whole document by the shell. */
export async function loadShell(tab: Tab, shell: Shell): Promise<LoadedShell> {
  const { send } = tab.session;
  const light = lightShells.get(shell) ?? lightenShell(shell.html);
  lightShells.set(shell, light);
  await send('Page.setDocumentContent', { frameId: tab.frameId, html: light.html });
  const { result } = await send('Runtime.evaluate', { expression: kitSource });
  const kit = result.objectId;
  if (kit === undefined) throw new Error('The tab took no scripts.');
  await call(tab, kit, readySource, spareAddress);

  return {
    id: shell.id,
    arrange: async (source, argument) => {
      for (;;) {
        const arranged = await call<Arranged>(tab, kit, source, argument);
        if ('fit' in arranged) return arranged.fit;
        const rules = arranged.faces.map((number) => [number, light.spare[number]]);
        await call(tab, kit, 'function (rules) { return this.takeFaces(rules); }', rules);
      }
    },
  };
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

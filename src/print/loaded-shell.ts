import type { Protocol } from 'puppeteer-core';
import type { Fit } from '../domain/page.js';
import { faceRule, type Shell, type ShellFace } from '../domain/shell.js';
import type { TooWide } from './arrange/find-wide.js';
import type { Tab } from './browser/open-tab.js';
import type { ContentBox } from './in-page/content-box.js';
import { kitSource } from './in-page/kit.js';
import { type LightShell, lightenShell, spareAddress } from './light-shell.js';

/** A shell in a tab. */
export interface LoadedShell {
  readonly id: string;
  /** Calls a function of the Kit that arranges a document, giving the tab the faces that it asks for. */
  readonly arrange: (source: string, argument: unknown) => Promise<LaidOut>;
  /** Calls one that only looks. */
  readonly ask: <T>(source: string, argument: unknown) => Promise<T>;
}

/** How a document settled, and on which paper where it is to be looked at. */
export interface LaidOut {
  readonly fit: Fit | TooWide;
  /** In CSS pixels. */
  readonly paper?: ContentBox;
}

/** What a function that arranges returns: how the document settled, or the spare faces without which it cannot. */
export type Arranged = LaidOut | { readonly faces: readonly number[] };

/** Lightened once for all tabs. */
const lightShells = new WeakMap<Shell, LightShell>();

/** A Kit, once what every document needs is there. */
const readyKit = (address: string) => `(async (kit) => {
  kit.recordShell(${JSON.stringify(address)});
  await kit.loadFonts('');
  return kit;
})(${kitSource})`;

/** Replaces the whole document by the shell. */
export async function loadShell(tab: Tab, shell: Shell): Promise<LoadedShell> {
  const { send } = tab;
  const light = lightShells.get(shell) ?? lightenShell(shell);
  lightShells.set(shell, light);
  // A shell that asks for something is whole only once that was refused, so the second command waits for the first.
  await send('Page.setDocumentContent', { frameId: tab.frameId, html: light.html });
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression: readyKit(spareAddress),
    awaitPromise: true,
  });
  if (exceptionDetails !== undefined) throw thrown(exceptionDetails);
  const kit = result.objectId;
  if (kit === undefined) throw new Error('The tab took no scripts.');

  return {
    id: shell.id,
    ask: (source, argument) => call(tab, kit, source, argument),
    arrange: async (source, argument) => {
      for (;;) {
        const arranged = await call<Arranged>(tab, kit, source, argument);
        if ('fit' in arranged) return arranged;
        const rules = arranged.faces.map((number) => [number, ruleOf(light.spare[number])]);
        await call(tab, kit, 'function (rules) { return this.takeFaces(rules); }', rules);
      }
    },
  };
}

/** Nothing for a number that is none, which the Kit refuses. */
function ruleOf(face: ShellFace | undefined): string | undefined {
  return face === undefined ? undefined : faceRule(face);
}

/** Calls a function of the Kit inside the page, with one argument, and resolves to what it returns. */
async function call<T>(tab: Tab, kit: string, source: string, argument: unknown): Promise<T> {
  const { result, exceptionDetails } = await tab.send('Runtime.callFunctionOn', {
    objectId: kit,
    functionDeclaration: source,
    arguments: [{ value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw thrown(exceptionDetails);
  return result.value;
}

/** What was thrown inside the page. */
function thrown({ exception, text }: Protocol.Runtime.ExceptionDetails): Error {
  return new Error(exception?.description?.split('\n')[0]?.replace(/^Error: /, '') ?? text);
}

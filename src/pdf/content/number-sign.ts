import type { PDFDict } from 'pdf-lib';
import { dictAt, integer, name, numberAt } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';

/** What a graphics state of ours says in place of the alpha that it was found by. */
const key = 'LadderpressNumber';

/** Tells whether `/NAME gs` begins the page number. */
export type IsNumberSign = (resource: string) => boolean;

/**
 * The page number is painted with an alpha of 254/255, which nothing else has: by this it is found, whatever colours a
 * brand has. `owner` holds the resources.
 */
export function numberSignIn(owner: PDFDict): IsNumberSign {
  const states = statesOf(owner);
  return (resource) => {
    const state = states && dictAt(states, resource);
    return state !== undefined && (state.has(name(key)) || isAlmostOpaque(state));
  };
}

/** Makes the number as opaque as all else, or a printer would screen it; its graphics state goes on saying what it is. */
export function settleNumberSigns(pages: readonly OpenPage[]): void {
  for (const { dict } of pages) {
    const states = statesOf(dict);
    for (const resource of states?.keys() ?? []) {
      const state = states && dictAt(states, resource.decodeText());
      if (state === undefined || !isAlmostOpaque(state)) continue;
      for (const alpha of ['ca', 'CA']) if (state.has(name(alpha))) state.set(name(alpha), integer(1));
      state.set(name(key), state.context.obj(true));
    }
  }
}

function statesOf(owner: PDFDict): PDFDict | undefined {
  const resources = dictAt(owner, 'Resources');
  return resources && dictAt(resources, 'ExtGState');
}

/** Chromium writes four digits. */
function isAlmostOpaque(state: PDFDict): boolean {
  return Math.abs((numberAt(state, 'ca') ?? 1) - 254 / 255) < 0.0006;
}

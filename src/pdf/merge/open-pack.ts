import { PDFContext, type PDFObject, type PDFRef } from 'pdf-lib';
import type { FontLibrary } from '../fonts/open-font-library.js';
import { openFontLibrary } from '../fonts/open-font-library.js';
import { openPackForms, type PackForms } from '../forms/merge-forms.js';
import type { NamedDestinations } from '../links/name-destinations.js';
import type { PartBookmark } from './nest-bookmarks.js';
import { type SharedObjects, shareObjects } from './shared-objects.js';

/** A pack while parts are added to it: all in one context. Its lists are in the order of the parts. */
export interface Pack {
  readonly context: PDFContext;
  readonly shared: SharedObjects;
  readonly fonts: FontLibrary;
  /** References that stand before what they refer to is written: the page tree, and the Document element. */
  readonly pageTree: PDFRef;
  readonly document: PDFRef;
  /** What the browser said of itself in the first part. */
  info: PDFRef | undefined;
  readonly pages: PDFRef[];
  /** The Part elements. */
  readonly parts: PDFRef[];
  readonly parents: [number, PDFObject][];
  readonly ids: [string, PDFObject][];
  readonly roles: Map<string, PDFObject>;
  readonly bookmarks: PartBookmark[];
  readonly forms: PackForms;
  /** All places that a link can land on, by the part that holds them. */
  readonly named: Map<string, NamedDestinations>;
}

export function openPack(): Pack {
  const context = PDFContext.create();
  const fonts = openFontLibrary(context);
  return {
    context,
    shared: shareObjects(context, fonts),
    fonts,
    pageTree: context.nextRef(),
    document: context.nextRef(),
    info: undefined,
    pages: [],
    parts: [],
    parents: [],
    ids: [],
    roles: new Map(),
    bookmarks: [],
    forms: openPackForms(),
    named: new Map(),
  };
}

import { PDFDict, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { numberSignIn } from '../content/number-sign.js';
import type { ContentStream } from '../content/open-contents.js';
import { readStretches } from '../content/read-stretches.js';
import { asWritten, type PaintedStretch } from '../content/stretch.js';
import { fontReader } from '../fonts/font-reader.js';
import { nameAt, numberAt, refAt } from '../objects/look.js';

/** The text of a file by its marked content. */
export interface MarkedText {
  /** By the object number of the page or form that paints it and its MCID: `12 3`. */
  readonly stretches: ReadonlyMap<string, PaintedStretch>;
  /** The page number that a page shows. */
  readonly numbers: ReadonlyMap<PDFRef, string>;
}

export function readMarked(contents: readonly ContentStream[]): MarkedText {
  const fonts = fontReader();
  const stretches = new Map<string, PaintedStretch>();
  const numbers = new Map<PDFRef, string>();
  for (const { kind, ref, owner, page, bytes, operations } of contents) {
    const { tagged, number } = readStretches(
      bytes,
      operations,
      (resource) => fonts(owner, resource),
      numberSignIn(owner),
    );
    const paints = kind === 'page' ? page.ref : ref;
    for (const [mcid, stretch] of tagged) stretches.set(keyOf(paints, mcid), stretch);
    // It is read as it is painted, from left to right.
    const said = number && asWritten(number, 'ltr');
    if (said !== undefined) numbers.set(page.ref, said.text);
  }
  return { stretches, numbers };
}

/** Where an element has marked content. */
export interface MarkPlace {
  /** In `stretches`. */
  readonly key: string;
  readonly page: PDFRef;
}

/** The marked content that a kid of an element is; `inherited` is the page that the element stands on. */
export function markOf(
  element: PDFDict,
  kid: PDFObject,
  inherited: PDFRef | undefined,
): MarkPlace | undefined {
  const reference = element.context.lookup(kid);
  if (reference instanceof PDFNumber) return markOn(inherited, undefined, reference.asNumber());
  if (!(reference instanceof PDFDict) || nameAt(reference, 'Type') !== 'MCR') return undefined;
  const page = refAt(reference, 'Pg') ?? inherited;
  return markOn(page, refAt(reference, 'Stm'), numberAt(reference, 'MCID'));
}

function markOn(page: PDFRef | undefined, form: PDFRef | undefined, mcid: number | undefined) {
  if (page === undefined || mcid === undefined) return undefined;
  return { key: keyOf(form ?? page, mcid), page };
}

function keyOf(paints: PDFRef, mcid: number): string {
  return `${paints.objectNumber} ${mcid}`;
}

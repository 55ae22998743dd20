import { PDFArray, PDFDict, PDFNull, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import type { ContentStream } from '../content/open-contents.js';
import { beginningsOf } from '../content/read-marks.js';
import { name, numberAt, refAt } from '../objects/look.js';
import { kidsOf } from '../objects/structure.js';

/** A piece of a page's content that belongs to an element. */
export interface Mark {
  readonly kid: PDFObject;
  readonly page: PDFRef;
  readonly mcid: number;
}

/** Marked content of an element on pages; that of form XObjects is left alone. */
export function marksOf(element: PDFDict): Mark[] {
  const own = refAt(element, 'Pg');
  return kidsOf(element).flatMap((kid) => {
    const inline = kid instanceof PDFDict && !kid.has(name('Stm')) ? kid : undefined;
    const mcid = kid instanceof PDFNumber ? kid.asNumber() : inline && numberAt(inline, 'MCID');
    const page = (inline && refAt(inline, 'Pg')) ?? own;
    return mcid === undefined || page === undefined ? [] : [{ kid, page, mcid }];
  });
}

const known = new WeakMap<ContentStream, ReturnType<typeof beginningsOf>>();

/** Where marked content with an MCID begins: at which operations of a stream. Looked for once, and asked for each of many. */
export function beginningsIn(content: ContentStream, mcid: number): readonly number[] {
  const beginnings = known.get(content) ?? beginningsOf(content.bytes, content.operations);
  known.set(content, beginnings);
  return beginnings.get(mcid) ?? [];
}

/** The content is painted as before, but belongs to no element. */
export function silence(
  content: ContentStream | undefined,
  mcid: number,
  parents: ReadonlyMap<number, PDFObject>,
): void {
  if (content === undefined) return;
  const { operations, edits, page } = content;
  for (const beginning of beginningsIn(content, mcid)) {
    const operation = operations[beginning];
    if (operation !== undefined)
      edits.push({ from: operation.from, to: operation.to, text: '/Artifact BMC' });
  }
  const key = numberAt(page.dict, 'StructParents');
  const list = page.dict.context.lookup(key === undefined ? undefined : parents.get(key));
  if (list instanceof PDFArray && mcid < list.size()) list.set(mcid, PDFNull);
}

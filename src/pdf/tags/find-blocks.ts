import { PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import { nameAt, numberAt, refAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { elementOf, kidsOf, typeOf } from '../objects/structure.js';

/** Which paragraph, item or cell the marked content of a print belongs to. */
export interface Blocks {
  /** Of a page, or of a form that it paints. */
  blockOf(page: PDFRef, mcid: number): object | undefined;
  /** Whether a block that stands on a page goes on at a later one. */
  goesOn(block: object, page: PDFRef): boolean;
}

/** Tags that stand inside a line; all others begin a block. */
export const inlineTypes: ReadonlySet<string> = new Set(
  'Span Link Em Strong Sub Code Quote Reference Annot NonStruct'.split(' '),
);

export function findBlocks(print: TaggedPdf): Blocks {
  const blocks = new Map<PDFRef, Map<number, object>>();
  const last = new Map<object, PDFRef>();
  const read = (element: PDFDict, block: object, inherited: PDFRef | undefined) => {
    const page = refAt(element, 'Pg') ?? inherited;
    for (const kid of kidsOf(element)) {
      const below = elementOf(element, kid);
      if (below !== undefined) {
        read(below, inlineTypes.has(typeOf(below)) ? block : below, page);
        continue;
      }
      const mark = markOf(element, kid);
      const own = mark?.page ?? page;
      if (mark === undefined || own === undefined) continue;
      const marks = blocks.get(own) ?? new Map<number, object>();
      blocks.set(own, marks.set(mark.mcid, block));
      last.set(block, own);
    }
  };
  read(print.structure, print.structure, undefined);
  return {
    blockOf: (page, mcid) => blocks.get(page)?.get(mcid),
    goesOn: (block, page) => last.get(block) !== page,
  };
}

function markOf(element: PDFDict, kid: unknown): { mcid: number; page: PDFRef | undefined } | undefined {
  if (kid instanceof PDFNumber) return { mcid: kid.asNumber(), page: undefined };
  const dict = kid instanceof PDFRef ? element.context.lookup(kid) : kid;
  if (!(dict instanceof PDFDict) || nameAt(dict, 'Type') !== 'MCR') return undefined;
  const mcid = numberAt(dict, 'MCID');
  return mcid === undefined ? undefined : { mcid, page: refAt(dict, 'Pg') };
}

import { type PDFContext, type PDFDict, PDFParser, PDFRef } from 'pdf-lib';
import { readPrint } from '../file/read-print.js';
import { arrayAt, asDict, dictAt, name, nameAt } from './look.js';

/** A PDF as a graph of objects, to be looked at or changed in place. */
export interface OpenPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly OpenPage[];
}

export interface OpenPage {
  readonly ref: PDFRef;
  /** Holds its own Resources and MediaBox, also when it inherited them. */
  readonly dict: PDFDict;
}

/** A PDF with a structure tree, as Chromium prints it and as we finish it. */
export interface TaggedPdf extends OpenPdf {
  /** The StructTreeRoot. */
  readonly structure: PDFDict;
}

/** Throws when the bytes are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const context = readPrint(bytes) ?? (await parse(bytes));
  const catalog = asDict(context, context.trailerInfo.Root);
  const tree = catalog && dictAt(catalog, 'Pages');
  if (catalog === undefined || tree === undefined) throw new Error('The file is not a PDF with pages.');
  return { context, catalog, pages: pagesBelow(tree) };
}

function parse(bytes: Uint8Array): Promise<PDFContext> {
  return PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true).parseDocument();
}

/** Opens a print of Chromium's. Throws when it carries no tags: then the browser was asked for the wrong thing. */
export async function openPrint(bytes: Uint8Array): Promise<TaggedPdf> {
  const pdf = await openPdf(bytes);
  const structure = dictAt(pdf.catalog, 'StructTreeRoot');
  if (structure === undefined) throw new Error('The print has no tags (generateTaggedPDF).');
  return { ...pdf, structure };
}

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name);

function pagesBelow(tree: PDFDict): OpenPage[] {
  const kids = arrayAt(tree, 'Kids')?.asArray() ?? [];
  return kids.flatMap((ref): OpenPage[] => {
    const dict = asDict(tree.context, ref);
    if (!(ref instanceof PDFRef) || dict === undefined) return [];
    for (const key of inheritable) {
      const value = tree.get(key);
      if (value !== undefined && !dict.has(key)) dict.set(key, value);
    }
    return nameAt(dict, 'Type') === 'Pages' ? pagesBelow(dict) : [{ ref, dict }];
  });
}

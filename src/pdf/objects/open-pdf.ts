import { type PDFContext, type PDFDict, PDFParser, PDFRef } from 'pdf-lib';
import { type ReadFile, readPrint } from '../file/read-print.js';
import { arrayAt, asDict, dictAt, name, nameAt } from './look.js';

/** A PDF as a graph of objects, to be looked at or changed in place. */
export interface OpenPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** The document information dictionary. */
  readonly info: PDFRef | undefined;
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
  const file = readPrint(bytes) ?? (await parse(bytes));
  file.context.trailerInfo = { Root: file.root, ...(file.info && { Info: file.info }) };
  return explore(file);
}

/** Opens a file of the plain form that Skia writes, beside the objects that a context holds already. Throws for any other. */
export function openBeside(bytes: Uint8Array, context: PDFContext): OpenPdf {
  const file = readPrint(bytes, context);
  if (file === undefined) throw new Error('The part of a pack is in no form that can be merged.');
  return explore(file);
}

function explore({ context, root, info }: ReadFile): OpenPdf {
  const catalog = asDict(context, root);
  const tree = catalog && dictAt(catalog, 'Pages');
  if (catalog === undefined || tree === undefined) throw new Error('The file is not a PDF with pages.');
  return { context, catalog, info, pages: pagesBelow(tree) };
}

/** Counts that a file gives of its objects: pdf-lib believes them, and a damaged one costs all the memory there is. */
const counts = /\/(?:Size|N|First|Index|Columns)\s*\[?\s*(\d+)(?:\s+(\d+))?|\bxref\s+(\d+)\s+(\d+)/g;

function checkCounts(bytes: Uint8Array): void {
  const most = Math.max(bytes.length, 1_000_000);
  for (const [, ...numbers] of Buffer.from(bytes).toString('latin1').matchAll(counts)) {
    if (numbers.every((number) => number === undefined || Number(number) <= most)) continue;
    throw new Error('The file is damaged: it counts more objects than it can hold.');
  }
}

/** What begins or ends an object, a table of places or a file, each of which parts what belongs to it from what does not. */
const borders = /\b\d{1,10}\s{1,9}\d{1,10}\s{1,9}obj\b|\b(?:endobj|xref|trailer|startxref)\b|%%EOF/g;

/** As much may stand between objects, in bytes: viewers leave a line end there, and some a comment. */
const mostBetween = 256 * 1024;

/**
 * Refuses a file that is mostly what is no part of any object: at each byte of that pdf-lib tries to read the head of one, which
 * takes five seconds a megabyte.
 */
function checkBetween(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let [between, from]: [number, number | undefined] = [0, 0];
  for (const { index, 0: border } of text.matchAll(borders)) {
    if (from !== undefined) between += index - from;
    from = /^(?:endobj|startxref|%%EOF)$/.test(border) ? index : undefined;
  }
  if (from !== undefined) between += text.length - from;
  if (between > mostBetween) throw new Error('The file is damaged: most of it is no part of any object.');
}

/** Its contents can be read with a password alone. */
export class EncryptedPdf extends Error {
  constructor() {
    super('The file is encrypted.');
  }
}

async function parse(bytes: Uint8Array): Promise<ReadFile> {
  checkCounts(bytes);
  checkBetween(bytes);
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true);
  const context = await parser.parseDocument();
  const { Root: root, Info: info, Encrypt: encryption } = context.trailerInfo;
  if (encryption !== undefined) throw new EncryptedPdf();
  if (!(root instanceof PDFRef)) throw new Error('The file is not a PDF with pages.');
  return { context, root, info: info instanceof PDFRef ? info : undefined };
}

/** Opens a print of Chromium's. Throws when it carries no tags: then the browser was asked for the wrong thing. */
export async function openPrint(bytes: Uint8Array): Promise<TaggedPdf> {
  return withTags(await openPdf(bytes));
}

/** Throws when it carries none. */
export function withTags(pdf: OpenPdf): TaggedPdf {
  const structure = dictAt(pdf.catalog, 'StructTreeRoot');
  if (structure === undefined) throw new Error('The print has no tags (generateTaggedPDF).');
  return { ...pdf, structure };
}

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name);

/** @param seen what the tree holds so far: a damaged file may lead to the same again and again, which doubles it each time */
function pagesBelow(tree: PDFDict, seen = new Set<unknown>()): OpenPage[] {
  const kids = arrayAt(tree, 'Kids');
  const see = (part: unknown) => {
    if (seen.has(part)) throw new Error('The file is damaged: its tree of pages leads twice to the same.');
    seen.add(part);
  };
  if (kids !== undefined) see(kids);
  return (kids?.asArray() ?? []).flatMap((ref): OpenPage[] => {
    if (ref instanceof PDFRef) see(ref);
    const dict = asDict(tree.context, ref);
    if (!(ref instanceof PDFRef) || dict === undefined) return [];
    for (const key of inheritable) {
      const value = tree.get(key);
      if (value !== undefined && !dict.has(key)) dict.set(key, value);
    }
    return nameAt(dict, 'Type') === 'Pages' ? pagesBelow(dict, seen) : [{ ref, dict }];
  });
}

import {
  PDFArray,
  PDFContext,
  PDFDict,
  type PDFObject,
  PDFObjectCopier,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { writePlain } from '../file/write-plain.js';
import { deflatedStream } from '../objects/deflate.js';
import { arrayAt, asNumbers, dictAt, name, nameAt, numberAt, objectAt } from '../objects/look.js';
import { EncryptedPdf, type OpenPage, type OpenPdf, openPdf } from '../objects/open-pdf.js';
import { streamBytes } from '../objects/stream-bytes.js';
import { cleanContents } from './clean-contents.js';
import { layersFault, objectFault } from './letterhead-fault.js';

/** A page to lie under others: a PDF of that page alone, plain and cleaned, upright from its corner. */
export interface ReadLetterhead {
  readonly bytes: Uint8Array;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Of the file that it came from. */
  readonly pages: number;
  /** Whether colours of the press became colours of a screen. */
  readonly isConverted: boolean;
}

interface Fault {
  /** In a few words. */
  readonly fault: string;
}

/**
 * Takes the first page out of a PDF: what is drawn there, without links, forms, scripts, tags and layers. The same bytes give
 * the same bytes.
 */
export async function readLetterhead(bytes: Uint8Array): Promise<ReadLetterhead | Fault> {
  try {
    const pdf = await openPdf(bytes);
    const [first] = pdf.pages;
    return first === undefined ? { fault: 'it has no pages' } : readPage(pdf, first);
  } catch (error) {
    return { fault: error instanceof EncryptedPdf ? 'it is encrypted' : 'it is damaged' };
  }
}

function readPage(pdf: OpenPdf, page: OpenPage): ReadLetterhead | Fault {
  const place = placeOf(page.dict);
  const resources = dictAt(page.dict, 'Resources');
  const [content] = resources === undefined ? [] : contentsOf(pdf, page);
  if (place === undefined || resources === undefined || content === undefined)
    return { fault: 'its page is empty' };
  const layers = layersFault(pdf.catalog);
  if (layers !== undefined) return { fault: layers };
  const whole = cleanContents(content);
  if ('fault' in whole) return whole;
  const below = cleanResources(resources);
  if ('fault' in below) return below;
  const { width, height } = place;
  return {
    bytes: writeAlone(whole.bytes, resources, place),
    width: (width * 25.4) / 72,
    height: (height * 25.4) / 72,
    pages: pdf.pages.length,
    isConverted: whole.isConverted || below.isConverted,
  };
}

function contentsOf(pdf: OpenPdf, page: OpenPage): Uint8Array[] {
  const found = objectAt(page.dict, 'Contents');
  const streams = found instanceof PDFStream ? [found] : (arrayAt(page.dict, 'Contents')?.asArray() ?? []);
  const bytes = streams.flatMap((item) => {
    const stream = pdf.context.lookup(item);
    return stream instanceof PDFStream ? [streamBytes(stream), Buffer.from('\n')] : [];
  });
  return bytes.length === 0 ? [] : [Buffer.concat(bytes)];
}

interface PagePlace {
  /** In points, as the page is looked at. */
  readonly width: number;
  readonly height: number;
  readonly box: readonly number[];
  /** From the page's own points to those from its lower left corner. */
  readonly matrix: readonly number[];
}

/** What is seen of a page (ISO 32000-1, 14.11.2), and how it is turned. */
function placeOf(page: PDFDict): PagePlace | undefined {
  const box = asNumbers(arrayAt(page, 'CropBox') ?? arrayAt(page, 'MediaBox') ?? page.context.obj([]));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const [left, bottom, right, top] = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  const [width, height] = [right - left, top - bottom];
  if (!(width > 1 && height > 1)) return undefined;
  const sides = { box: [left, bottom, right, top] };
  switch ((((numberAt(page, 'Rotate') ?? 0) % 360) + 360) % 360) {
    case 90:
      return { ...sides, width: height, height: width, matrix: [0, -1, 1, 0, -bottom, right] };
    case 180:
      return { ...sides, width, height, matrix: [-1, 0, 0, -1, right, top] };
    case 270:
      return { ...sides, width: height, height: width, matrix: [0, 1, -1, 0, top, -left] };
    default:
      return { ...sides, width, height, matrix: [1, 0, 0, 1, -left, -bottom] };
  }
}

/** What a page of ours may not say, or says itself: tags, layers, printing presses, other programs. */
const unwanted =
  'StructParents StructParent OC Metadata PieceInfo LastModified OPI Alternates Ref TR TR2 HT HTP OP op OPM Interpolate'
    .split(' ')
    .map(name);

function cleanResources(resources: PDFDict): { readonly isConverted: boolean } | Fault {
  let isConverted = false;
  for (const object of everythingIn(resources)) {
    const fault = objectFault(object);
    if (fault !== undefined) return { fault };
    if (object instanceof PDFDict) for (const key of unwanted) object.delete(key);
    if (!(object instanceof PDFRawStream)) continue;
    const isDrawing = nameAt(object.dict, 'Subtype') === 'Form' || numberAt(object.dict, 'PatternType') === 1;
    const isOld = /LZW|ASCII|RunLength/.test(String(object.dict.get(name('Filter')) ?? ''));
    if (!isDrawing && !isOld) continue;
    const cleaned = isDrawing
      ? cleanContents(streamBytes(object))
      : { bytes: streamBytes(object), isConverted: false };
    if ('fault' in cleaned) return cleaned;
    isConverted ||= cleaned.isConverted;
    rewrite(object, cleaned.bytes);
  }
  return { isConverted };
}

function rewrite(stream: PDFRawStream, bytes: Uint8Array): void {
  stream.dict.delete(name('DecodeParms'));
  const { contents } = deflatedStream(stream.dict.context, bytes, stream.dict);
  Object.assign(stream, { contents });
}

function writeAlone(
  contents: Uint8Array,
  resources: PDFDict,
  { width, height, box, matrix }: PagePlace,
): Uint8Array {
  const context = PDFContext.create();
  const about = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: [...box], Matrix: [...matrix] });
  about.set(name('Resources'), copied(resources, context));
  const form = context.register(deflatedStream(context, contents, about));
  const tree = context.nextRef();
  const sheet = { Type: 'Page', Parent: tree, MediaBox: [0, 0, width, height] };
  const page = context.register(context.obj({ ...sheet, Resources: { XObject: { Letterhead: form } } }));
  context.assign(tree, context.obj({ Type: 'Pages', Kids: [page], Count: 1 }));
  context.trailerInfo.Root = context.register(context.obj({ Type: 'Catalog', Pages: tree }));
  return writePlain(context);
}

function copied(object: PDFDict, context: PDFContext): PDFObject {
  return PDFObjectCopier.for(object.context, context).copy(object);
}

/** More than any page that a program for letters writes. */
const mostObjects = 200_000;

/** Every object that a dictionary leads to, once each; a stream comes before its dictionary. Throws when there is no end. */
function* everythingIn(root: PDFDict): Generator<PDFObject> {
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const object = next instanceof PDFRef ? root.context.lookup(next) : next;
    if (object === undefined || seen.has(object)) continue;
    seen.add(object);
    if (seen.size > mostObjects) throw new Error('The page holds more than a page can.');
    yield object;
    if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
  }
}

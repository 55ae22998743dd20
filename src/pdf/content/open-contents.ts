import { PDFArray, type PDFContext, type PDFDict, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib';
import { deflatedStream } from '../objects/deflate.js';
import { dictAt, name, nameAt, objectAt } from '../objects/look.js';
import type { OpenPage, TaggedPdf } from '../objects/open-pdf.js';
import { streamBytes } from '../objects/stream-bytes.js';
import { applyEdits, type ContentEdit } from './apply-edits.js';
import { type Operation, scanOperations } from './scan-operations.js';

/** A content stream, decoded and scanned once for every step that looks at it. */
export interface ContentStream {
  readonly ref: PDFRef;
  /** The page or form XObject that holds the resources. */
  readonly owner: PDFDict;
  /** The page that paints it (the first, when a form serves several). */
  readonly page: OpenPage;
  readonly kind: 'page' | 'form';
  readonly bytes: Uint8Array;
  /** Whether `bytes` are not what the file holds. */
  readonly rewritten: boolean;
  readonly operations: readonly Operation[];
  /** Changes that steps ask for; `writeContents` carries them out. They must not overlap. */
  readonly edits: ContentEdit[];
  /** Streams of their own that come where edits of the page have put a `placeMark`, in order. */
  readonly places: PDFRef[];
}

/** A content stream with its operations. */
export interface Scanned {
  readonly bytes: Uint8Array;
  readonly operations: readonly Operation[];
}

/** A comment, which can stand between any two operations and is nowhere in what Chromium writes. */
export const placeMark = '%ladderpress-place\n';

/** Rewrites a stream that has the resources of `owner`, and scans it, before anything looks at it. */
export type Rewrite = (
  bytes: Uint8Array,
  owner: PDFDict,
  page: OpenPage,
  kind: ContentStream['kind'],
) => Scanned;

/** The contents of all pages in order, each followed by those of the form XObjects it paints. */
export function openContents(print: TaggedPdf, rewrite: Rewrite = scan): ContentStream[] {
  const seen = new Set<PDFRef>();
  const open = opener(rewrite);
  return print.pages.flatMap((page) => {
    const ref = page.dict.get(name('Contents'));
    const streams = contentStreams(print.context, page.dict);
    if (streams.length === 0) return [];
    const own = ref instanceof PDFRef && streams.length === 1 ? ref : print.context.nextRef();
    page.dict.set(name('Contents'), own);
    const content = open(own, page.dict, page, 'page', joined(streams));
    // Several streams become one, which nothing holds yet.
    const whole = own === ref ? content : { ...content, rewritten: true };
    return [whole, ...formsBelow(page.dict, page, seen, open)];
  });
}

function scan(bytes: Uint8Array): Scanned {
  return { bytes, operations: scanOperations(bytes) };
}

/** Compresses what was edited; the rest stays as Chromium wrote it. */
export function writeContents(print: TaggedPdf, contents: readonly ContentStream[]): void {
  for (const { ref, owner, kind, bytes, edits, rewritten, places } of contents) {
    if (edits.length === 0 && !rewritten) continue;
    const edited = applyEdits(bytes, edits);
    if (places.length > 0) {
      owner.set(name('Contents'), cutAtPlaces(print.context, edited, places));
      print.context.delete(ref);
      continue;
    }
    const stream = deflatedStream(print.context, edited);
    if (kind === 'form') {
      for (const [key, value] of owner.entries()) if (!stream.dict.has(key)) stream.dict.set(key, value);
      stream.dict.delete(name('DecodeParms'));
    }
    print.context.assign(ref, stream);
  }
}

/** A page's contents may be several streams, cut between any two operations (ISO 32000-1, 7.8.2). */
function cutAtPlaces(context: PDFContext, contents: Uint8Array, places: readonly PDFRef[]): PDFArray {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  const streams: PDFRef[] = [];
  let done = 0;
  const add = (to: number) =>
    streams.push(context.register(deflatedStream(context, bytes.subarray(done, to))));
  for (const place of places) {
    const at = bytes.indexOf(placeMark, done);
    add(at);
    streams.push(place);
    done = at + placeMark.length;
  }
  add(bytes.length);
  return context.obj(streams);
}

/** The form XObjects among the resources of a page or form, by resource name. */
export function formsOf(owner: PDFDict): Map<string, { ref: PDFRef; stream: PDFStream }> {
  const found = new Map<string, { ref: PDFRef; stream: PDFStream }>();
  const resources = dictAt(owner, 'Resources');
  const objects = resources && dictAt(resources, 'XObject');
  for (const [key, ref] of objects?.entries() ?? []) {
    const stream = owner.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFStream)) continue;
    if (nameAt(stream.dict, 'Subtype') === 'Form') found.set(key.decodeText(), { ref, stream });
  }
  return found;
}

function formsBelow(owner: PDFDict, page: OpenPage, seen: Set<PDFRef>, open: Open): ContentStream[] {
  return [...formsOf(owner).values()].flatMap(({ ref, stream }) => {
    if (seen.has(ref)) return [];
    seen.add(ref);
    const form = open(ref, stream.dict, page, 'form', streamBytes(stream));
    return [form, ...formsBelow(stream.dict, page, seen, open)];
  });
}

type Open = (
  ref: PDFRef,
  owner: PDFDict,
  page: OpenPage,
  kind: ContentStream['kind'],
  original: Uint8Array,
) => ContentStream;

function opener(rewrite: Rewrite): Open {
  return (ref, owner, page, kind, original) => {
    const { bytes, operations } = rewrite(original, owner, page, kind);
    return {
      ref,
      owner,
      page,
      kind,
      bytes,
      rewritten: bytes !== original,
      operations,
      edits: [],
      places: [],
    };
  };
}

function contentStreams(context: PDFContext, page: PDFDict): PDFRawStream[] {
  const contents = objectAt(page, 'Contents');
  const list = contents instanceof PDFArray ? contents.asArray() : [contents];
  return list.map((item) => context.lookup(item)).filter((item) => item instanceof PDFRawStream);
}

/** Several streams count as one with white space between them (ISO 32000-1, 7.8.2). */
function joined(streams: readonly PDFRawStream[]): Uint8Array {
  const [only] = streams;
  if (only !== undefined && streams.length === 1) return streamBytes(only);
  return Buffer.concat(streams.flatMap((stream) => [streamBytes(stream), Buffer.from('\n')]));
}

import { PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { type Direction, directionOf } from '../domain/direction.js';
import { findOrphans } from './content/find-orphans.js';
import { findStray } from './content/find-stray.js';
import { endLine } from './content/join-lines.js';
import { numberSignIn } from './content/number-sign.js';
import { type ContentStream, openContents } from './content/open-contents.js';
import { readStretches } from './content/read-stretches.js';
import { asWritten, joinStretches, type PaintedStretch, type WrittenStretch } from './content/stretch.js';
import { fontReader } from './fonts/font-reader.js';
import { name, nameAt, numberAt, refAt, textAt } from './objects/look.js';
import { openPrint } from './objects/open-pdf.js';
import { elementOf, kidsOf, typeOf } from './objects/structure.js';
import { inlineTypes } from './tags/find-blocks.js';

/** What a tagged PDF says when it is read aloud. */
export interface ReadAloud {
  /** In reading order. A block that goes on over the page stands once for each page. */
  readonly blocks: readonly SpokenBlock[];
  /** The page number that each page shows; undefined where it shows none. */
  readonly numbers: readonly (string | undefined)[];
  /** Pages that paint something which neither belongs to a tag nor is marked as decoration, from 1, in order. */
  readonly stray: readonly number[];
}

/** A heading, paragraph, list item, cell or picture. */
export interface SpokenBlock {
  /** Its tag, e.g. `H2` or `LBody`. */
  readonly role: string;
  /** Its tags from the outermost to its own, e.g. `Document/L/LI/LBody`. */
  readonly path: string;
  /** From 1. */
  readonly page: number;
  /** White space folded; a picture's is its alternative text. */
  readonly text: string;
  /** Whether it begins in the middle of a word, which the page before it ends in. */
  readonly inWord: boolean;
}

/** Reads a PDF in the order of its tags. Throws when the bytes are no PDF, or carry no tags. */
export async function readAloud(bytes: Uint8Array): Promise<ReadAloud> {
  const pdf = await openPrint(bytes);
  const numbers = new Map(pdf.pages.map(({ ref }, index) => [ref, index + 1]));
  const contents = openContents(pdf);
  const { stretches, printed } = readAll(contents);
  const voice: Voice = {
    stretches,
    pageOf: (ref) => (ref === undefined ? undefined : numbers.get(ref)),
    blocks: [],
    open: undefined,
  };
  const direction = directionOf(textAt(pdf.catalog, 'Lang') ?? '');
  read(voice, pdf.structure, { page: undefined, path: [], direction });
  close(voice);
  const astray = [...findStray(contents), ...findOrphans(pdf.structure, contents)];
  const stray = new Set(astray.map(({ content }) => numbers.get(content.page.ref) ?? 1));
  return {
    blocks: voice.blocks,
    numbers: pdf.pages.map(({ ref }) => printed.get(ref)),
    stray: [...stray].sort((a, b) => a - b),
  };
}

/** Stretches by stream and MCID, and what was read so far. */
interface Voice {
  readonly stretches: ReadonlyMap<string, PaintedStretch>;
  readonly pageOf: (ref: PDFRef | undefined) => number | undefined;
  readonly blocks: SpokenBlock[];
  open:
    | {
        readonly path: readonly string[];
        readonly page: number;
        readonly inWord: boolean;
        readonly direction: Direction;
        stretch: WrittenStretch;
      }
    | undefined;
}

interface Around {
  /** `Pg` is inherited from the elements around. */
  readonly page: PDFRef | undefined;
  readonly path: readonly string[];
  /** That of the language, which the elements around name. */
  readonly direction: Direction;
}

function readAll(contents: readonly ContentStream[]) {
  const fonts = fontReader();
  const stretches = new Map<string, PaintedStretch>();
  const printed = new Map<PDFRef, string>();
  for (const { ref, owner, page, bytes, operations } of contents) {
    const { tagged, number } = readStretches(
      bytes,
      operations,
      (resource) => fonts(owner, resource),
      numberSignIn(owner),
    );
    for (const [mcid, stretch] of tagged) stretches.set(keyOf(ref, mcid), stretch);
    // It is read as it is painted, from left to right.
    const said = number && asWritten(number, 'ltr');
    if (said !== undefined) printed.set(page.ref, said.text);
  }
  return { stretches, printed };
}

function read(voice: Voice, element: PDFDict, around: Around): void {
  const page = refAt(element, 'Pg') ?? around.page;
  const language = nameAt(element, 'S') === 'Part' ? textAt(element, 'Lang') : undefined;
  const direction = language === undefined ? around.direction : directionOf(language);
  const alt = textAt(element, 'Alt');
  if (alt !== undefined) {
    close(voice);
    voice.blocks.push(block({ path: around.path, page: voice.pageOf(page) ?? 1, inWord: false }, alt));
    return;
  }
  for (const kid of kidsOf(element)) {
    const below = elementOf(element, kid);
    if (below === undefined) say(voice, element, kid, { ...around, page, direction });
    else if (inlineTypes.has(typeOf(below))) read(voice, below, { ...around, page, direction });
    else {
      close(voice);
      read(voice, below, { page, path: [...around.path, typeOf(below)], direction });
      close(voice);
    }
  }
}

/** Adds a stretch of marked content to the open block, or opens one. */
function say(voice: Voice, element: PDFDict, kid: PDFObject, { page, path, direction }: Around): void {
  const mark = markOf(element, kid, page);
  const painted = mark && voice.stretches.get(keyOf(mark.stream, mark.mcid));
  const stretch = painted && asWritten(painted, direction);
  const number = voice.pageOf(mark?.page);
  if (stretch === undefined || number === undefined) return;
  if (voice.open !== undefined && voice.open.page === number) {
    voice.open.stretch = joinStretches(voice.open.stretch, stretch, direction);
    return;
  }
  const before = voice.open;
  close(voice);
  const inWord = before !== undefined && !/\s$/.test(endLine(before.stretch.text, before.direction));
  voice.open = { path, page: number, stretch, inWord, direction };
}

function markOf(element: PDFDict, kid: PDFObject, page: PDFRef | undefined) {
  const reference = element.context.lookup(kid);
  if (reference instanceof PDFNumber) return onPage(element, page, reference.asNumber());
  if (!(reference instanceof PDFDict) || nameAt(reference, 'Type') !== 'MCR') return undefined;
  const mcid = numberAt(reference, 'MCID');
  const stream = refAt(reference, 'Stm');
  const own = refAt(reference, 'Pg') ?? page;
  if (mcid === undefined) return undefined;
  return stream === undefined ? onPage(element, own, mcid) : { stream, mcid, page: own };
}

function onPage(element: PDFDict, page: PDFRef | undefined, mcid: number) {
  const dict = page === undefined ? undefined : element.context.lookup(page);
  const stream = dict instanceof PDFDict ? dict.get(name('Contents')) : undefined;
  return stream instanceof PDFRef ? { stream, mcid, page } : undefined;
}

function close(voice: Voice): void {
  const { open } = voice;
  voice.open = undefined;
  if (open === undefined) return;
  const said = block(open, open.stretch.text);
  if (said.text !== '') voice.blocks.push(said);
}

function block(
  {
    path,
    page,
    inWord,
  }: { readonly path: readonly string[]; readonly page: number; readonly inWord: boolean },
  text: string,
): SpokenBlock {
  const said = text
    .replace(/\s+/g, ' ')
    .replace(/\u00ad$/, '')
    .trim();
  return { role: path.at(-1) ?? '', path: path.join('/'), page, text: said, inWord };
}

function keyOf(stream: PDFRef, mcid: number): string {
  return `${stream.tag} ${mcid}`;
}

import type { PDFDict, PDFObject, PDFRef } from 'pdf-lib';
import { type Direction, directionOf } from '../domain/direction.js';
import { findOrphans } from './content/find-orphans.js';
import { findStray } from './content/find-stray.js';
import { endLine } from './content/join-lines.js';
import { openContents } from './content/open-contents.js';
import { asWritten, joinStretches, type WrittenStretch } from './content/stretch.js';
import { refAt, textAt } from './objects/look.js';
import { openPrint } from './objects/open-pdf.js';
import { elementOf, kidsOf, typeOf } from './objects/structure.js';
import { inlineTypes } from './tags/find-blocks.js';
import { type MarkedText, markOf, readMarked } from './tags/read-marked.js';

/** What a tagged PDF says when it is read aloud. */
export interface ReadAloud {
  /** The file's language (BCP 47); empty when it names none. */
  readonly language: string;
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
  /** A number for each of these tags, by which blocks in the same list, row or table are told from those in another. */
  readonly elements: readonly number[];
  /** From 1. */
  readonly page: number;
  /** White space folded; a picture's is its alternative text. */
  readonly text: string;
  /** Whether it begins in the middle of a word, which the page before it ends in. */
  readonly inWord: boolean;
  /** The language it is read in, as the nearest element names it, else the file; empty when nothing does. */
  readonly language: string;
  /** What it links, in order: the words of each link in it. */
  readonly links: readonly string[];
  /** Its marked content, as `OBJECT MCID` of the page or form that paints it: `12 3`. A picture's is not told. */
  readonly marks: readonly string[];
}

/** Reads a PDF in the order of its tags. Throws when the bytes are no PDF, or carry no tags. */
export async function readAloud(bytes: Uint8Array): Promise<ReadAloud> {
  const pdf = await openPrint(bytes);
  const numbers = new Map(pdf.pages.map(({ ref }, index) => [ref, index + 1]));
  const contents = openContents(pdf);
  const marked = readMarked(contents);
  const voice: Voice = {
    marked,
    pageOf: (ref) => (ref === undefined ? undefined : numbers.get(ref)),
    blocks: [],
    elements: 0,
    open: undefined,
  };
  const language = textAt(pdf.catalog, 'Lang') ?? '';
  const direction = directionOf(language);
  read(voice, pdf.structure, { page: undefined, path: [], elements: [], direction, language });
  close(voice);
  const astray = [...findStray(contents), ...findOrphans(pdf.structure, contents)];
  const stray = new Set(astray.map(({ content }) => numbers.get(content.page.ref) ?? 1));
  return {
    language,
    blocks: voice.blocks,
    numbers: pdf.pages.map(({ ref }) => marked.numbers.get(ref)),
    stray: [...stray].sort((a, b) => a - b),
  };
}

/** The text of the file, and what was read so far. */
interface Voice {
  readonly marked: MarkedText;
  readonly pageOf: (ref: PDFRef | undefined) => number | undefined;
  readonly blocks: SpokenBlock[];
  elements: number;
  open: Open | undefined;
}

/** A block that goes on. */
interface Open {
  readonly around: Around;
  readonly page: number;
  readonly inWord: boolean;
  readonly marks: string[];
  readonly links: string[];
  stretch: WrittenStretch;
}

interface Around {
  /** `Pg` is inherited from the elements around. */
  readonly page: PDFRef | undefined;
  readonly path: readonly string[];
  readonly elements: readonly number[];
  /** That of the language of the part. */
  readonly direction: Direction;
  readonly language: string;
}

function read(voice: Voice, element: PDFDict, around: Around): void {
  const page = refAt(element, 'Pg') ?? around.page;
  const named = textAt(element, 'Lang');
  const language = named ?? around.language;
  const direction = named !== undefined && typeOf(element) === 'Part' ? directionOf(named) : around.direction;
  const here = { ...around, page, direction, language };
  const alt = textAt(element, 'Alt');
  if (alt !== undefined) {
    close(voice);
    const facts = { around: here, page: voice.pageOf(page) ?? 1, inWord: false, marks: [], links: [] };
    voice.blocks.push(block(facts, alt));
    return;
  }
  for (const kid of kidsOf(element)) {
    const below = elementOf(element, kid);
    if (below === undefined) say(voice, element, kid, here);
    else if (inlineTypes.has(typeOf(below))) {
      const before = voice.blocks.length;
      const said = voice.open?.marks.length ?? 0;
      read(voice, below, here);
      if (typeOf(below) === 'Link') noteLink(voice, before === voice.blocks.length ? said : 0, direction);
    } else {
      close(voice);
      voice.elements += 1;
      const path = [...around.path, typeOf(below)];
      read(voice, below, { ...here, path, elements: [...around.elements, voice.elements] });
      close(voice);
    }
  }
}

/** Tells what a link says that was just read: the marks of the open block from one of them on. */
function noteLink({ open, marked }: Voice, from: number, direction: Direction): void {
  if (open === undefined) return;
  const painted = open.marks.slice(from).flatMap((mark) => marked.stretches.get(mark) ?? []);
  const said = plain(asWritten(painted, direction)?.text ?? '');
  if (said !== '') open.links.push(said);
}

/** Adds a stretch of marked content to the open block, or opens one. */
function say(voice: Voice, element: PDFDict, kid: PDFObject, around: Around): void {
  const { direction } = around;
  const mark = markOf(element, kid, around.page);
  const painted = mark && voice.marked.stretches.get(mark.key);
  const stretch = painted && asWritten(painted, direction);
  const number = voice.pageOf(mark?.page);
  if (mark === undefined || stretch === undefined || number === undefined) return;
  const before = voice.open;
  if (before !== undefined && before.page === number) {
    before.stretch = joinStretches(before.stretch, stretch, direction);
    before.marks.push(mark.key);
    return;
  }
  close(voice);
  const inWord = before !== undefined && !/\s$/.test(endLine(before.stretch.text, before.around.direction));
  voice.open = { around, page: number, stretch, inWord, marks: [mark.key], links: [] };
}

function close(voice: Voice): void {
  const { open } = voice;
  voice.open = undefined;
  if (open === undefined) return;
  const said = block(open, open.stretch.text);
  if (said.text !== '') voice.blocks.push(said);
}

function block({ around, ...facts }: Omit<Open, 'stretch'>, text: string): SpokenBlock {
  const { path, elements, language } = around;
  const { page, inWord, links, marks } = facts;
  const role = path.at(-1) ?? '';
  return {
    role,
    path: path.join('/'),
    elements,
    page,
    text: plain(text),
    inWord,
    language,
    links,
    marks,
  };
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\u00ad$/, '')
    .trim();
}

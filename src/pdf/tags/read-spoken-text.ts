import { PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import type { Direction } from '../../domain/direction.js';
import type { ContentStream } from '../content/open-contents.js';
import { readText } from '../content/read-text.js';
import type { FontReader } from '../fonts/font-reader.js';
import { asDict, name, nameAt, numberAt, refAt, textAt } from '../objects/look.js';
import { elementOf, kidsOf } from '../objects/structure.js';

/** What a screen reader says for each of some elements: the text of their marked content, or of what replaces it. */
export function readSpokenText(
  elements: readonly PDFDict[],
  contents: readonly ContentStream[],
  fonts: FontReader,
  direction: Direction,
): Map<PDFDict, string> {
  const pieces = elements.map((element) => ({ element, pieces: piecesOf(element, undefined) }));
  const texts = readTexts(
    contents,
    pieces.flatMap((each) => each.pieces),
    fonts,
    direction,
  );
  const spoken = (piece: Piece) => ('alt' in piece ? piece.alt : (texts.get(keyOf(piece)) ?? ''));
  const joined = (parts: readonly Piece[]) =>
    parts.reduce((said, piece, index) => {
      const text = spoken(piece);
      const isApart = isFigure(piece) || isFigure(parts[index - 1]);
      return said + (isApart && endsInWord.test(said) && beginsWithWord.test(text) ? ' ' : '') + text;
    }, '');
  return new Map(pieces.map((each) => [each.element, joined(each.pieces).trim()]));
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/** A picture is no part of the word beside it, as letters are that are replaced by others. */
function isFigure(piece: Piece | undefined): boolean {
  return piece !== undefined && 'alt' in piece && piece.isPicture;
}

/** A stretch of marked content of a page or form, or what is said in its place. */
type Piece =
  | { readonly stream: PDFRef; readonly mcid: number }
  | { readonly alt: string; readonly isPicture: boolean };

const keyOf = (piece: { stream: PDFRef; mcid: number }) => `${piece.stream.tag} ${piece.mcid}`;

/** What is read inside an element, in order. `Pg` is inherited from the elements around. */
function piecesOf(element: PDFDict, inherited: PDFRef | undefined): Piece[] {
  const replaced = textAt(element, 'ActualText');
  const alt = replaced ?? textAt(element, 'Alt');
  if (alt !== undefined) return [{ alt, isPicture: replaced === undefined }];
  const page = refAt(element, 'Pg') ?? inherited;
  return kidsOf(element).flatMap((kid): Piece[] => {
    const below = elementOf(element, kid);
    return below === undefined ? marked(element, kid, page) : piecesOf(below, page);
  });
}

function marked(element: PDFDict, kid: PDFObject, page: PDFRef | undefined): Piece[] {
  const reference = element.context.lookup(kid);
  if (kid instanceof PDFNumber) return stretch(element, page, kid.asNumber());
  if (!(reference instanceof PDFDict) || nameAt(reference, 'Type') !== 'MCR') return [];
  const mcid = numberAt(reference, 'MCID');
  const stream = refAt(reference, 'Stm');
  if (mcid === undefined) return [];
  return stream === undefined ? stretch(element, refAt(reference, 'Pg') ?? page, mcid) : [{ stream, mcid }];
}

function stretch(element: PDFDict, page: PDFRef | undefined, mcid: number): Piece[] {
  const stream = asDict(element.context, page)?.get(name('Contents'));
  return stream instanceof PDFRef ? [{ stream, mcid }] : [];
}

function readTexts(
  contents: readonly ContentStream[],
  pieces: readonly Piece[],
  fonts: FontReader,
  direction: Direction,
): Map<string, string> {
  const wanted = new Map<PDFRef, Set<number>>();
  for (const piece of pieces) {
    if ('alt' in piece) continue;
    const mcids = wanted.get(piece.stream) ?? new Set();
    wanted.set(piece.stream, mcids.add(piece.mcid));
  }
  const found = new Map<string, string>();
  for (const { ref, bytes, operations, owner } of contents) {
    const mcids = wanted.get(ref);
    if (mcids === undefined) continue;
    const texts = readText(bytes, operations, mcids, (resource) => fonts(owner, resource), direction);
    for (const [mcid, text] of texts) found.set(keyOf({ stream: ref, mcid }), text);
  }
  return found;
}

import { PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import type { Direction } from '../../domain/direction.js';
import type { ContentStream } from '../content/open-contents.js';
import { readText } from '../content/read-text.js';
import type { FontReader } from '../fonts/font-reader.js';
import { asDict, name, nameAt, numberAt, refAt, textAt } from '../objects/look.js';
import { elementOf, kidsOf, typeOf } from '../objects/structure.js';

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
  const joined = (parts: readonly Piece[]) => {
    let said = '';
    let isApart = false;
    for (const piece of parts) {
      if (piece === boundary) {
        isApart = true;
        continue;
      }
      const text = 'alt' in piece ? piece.alt : (texts.get(keyOf(piece)) ?? '');
      if (text === '') continue;
      said += (isApart && !opens.test(said) && !closes.test(text) ? ' ' : '') + text;
      isApart = false;
    }
    return said.trim();
  };
  return new Map(pieces.map((each) => [each.element, joined(each.pieces)]));
}

/** After these, and before those of `closes`, nothing is put between. */
const opens = /(?:^|[\s\p{Ps}\p{Pi}])$/u;
const closes = /^[\s\p{Pe}\p{Pf}.,;:!?\u060c\u061b\u061f]/u;

/** Before and behind what is no part of the word beside it: a picture, a paragraph, a cell. */
const boundary = 'boundary';
const standsAlone = /^(?:Figure|P|H\d?|LI|Lbl|LBody|TR|TH|TD|Caption|BlockQuote)$/;

/** A stretch of marked content of a page or form, or what is said in its place. */
type Piece = { readonly stream: PDFRef; readonly mcid: number } | { readonly alt: string } | typeof boundary;

const keyOf = (piece: { stream: PDFRef; mcid: number }) => `${piece.stream.tag} ${piece.mcid}`;

/** What is read inside an element, in order. `Pg` is inherited from the elements around. */
function piecesOf(element: PDFDict, inherited: PDFRef | undefined): Piece[] {
  const replaced = textAt(element, 'ActualText');
  const described = textAt(element, 'Alt');
  // Letters that are replaced by others belong to the word around; what is described does not.
  if (replaced !== undefined) return [{ alt: replaced }];
  if (described !== undefined) return [boundary, { alt: described }, boundary];
  const page = refAt(element, 'Pg') ?? inherited;
  const pieces = kidsOf(element).flatMap((kid): Piece[] => {
    const below = elementOf(element, kid);
    return below === undefined ? marked(element, kid, page) : piecesOf(below, page);
  });
  return standsAlone.test(typeOf(element)) ? [boundary, ...pieces, boundary] : pieces;
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
    if (piece === boundary || 'alt' in piece) continue;
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

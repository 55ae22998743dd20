import type { Direction } from '../../domain/direction.js';
import { escapeXml } from '../../office/xml.js';
import type { Desk } from '../desk.js';
import type { LinePiece } from './look.js';
import { runsXml } from './run.js';

/** What a paragraph is besides its words. */
export interface ParagraphForm {
  /** The id of a style; the document's own without one. */
  readonly style: string | undefined;
  readonly list: { readonly id: number; readonly depth: number } | undefined;
  /** From the side where lines begin, in twentieths of a point; the style's own without it. */
  readonly indent: { readonly start: number; readonly hanging: number } | undefined;
  readonly keepNext: boolean;
  readonly direction: Direction;
  /** What links lead to it by; each begins here. */
  readonly places: readonly string[];
}

/** A paragraph of pieces whose white space is as it is to be seen. */
export function paragraphXml(form: ParagraphForm, pieces: readonly LinePiece[], desk: Desk): string {
  return `<w:p>${paragraphProperties(form)}${form.places.map((place) => bookmarkXml(place, desk)).join('')}${linkedRuns(pieces, desk)}</w:p>`;
}

/** In the order of the schema (ECMA-376 part 1, §17.3.1.26), which Word insists on. */
export function paragraphProperties({
  style,
  list,
  indent,
  keepNext,
  direction,
}: Omit<ParagraphForm, 'places'>): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${list.depth}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    direction === 'rtl' ? '<w:bidi/>' : '',
    indent === undefined ? '' : `<w:ind w:left="${indent.start}" w:hanging="${indent.hanging}"/>`,
  ].join('');
  return properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
}

function bookmarkXml(place: string, desk: Desk): string {
  const id = desk.ledger.nextId();
  return `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(desk.places.get(place) ?? '')}"/><w:bookmarkEnd w:id="${id}"/>`;
}

/** Runs, those of one link within one element. */
function linkedRuns(pieces: readonly LinePiece[], desk: Desk): string {
  let xml = '';
  for (let at = 0; at < pieces.length; ) {
    const href = hrefOf(pieces[at]);
    let end = at + 1;
    while (end < pieces.length && hrefOf(pieces[end]) === href) end += 1;
    const runs = pieces
      .slice(at, end)
      .map((piece) => pieceXml(piece, desk))
      .join('');
    xml += href === undefined ? runs : linkXml(href, runs, desk);
    at = end;
  }
  return xml;
}

function linkXml(href: string, runs: string, desk: Desk): string {
  if (href.startsWith('#')) {
    return `<w:hyperlink w:anchor="${escapeXml(desk.places.get(href.slice(1)) ?? '')}" w:history="1">${runs}</w:hyperlink>`;
  }
  const id = desk.ledger.link(href);
  return id === undefined ? runs : `<w:hyperlink r:id="${id}" w:history="1">${runs}</w:hyperlink>`;
}

function pieceXml(piece: LinePiece, { language }: Desk): string {
  if (piece.kind === 'break') return '<w:r><w:br/></w:r>';
  return piece.kind === 'text' ? runsXml(piece.text, piece.look, language) : piece.xml;
}

function hrefOf(piece: LinePiece | undefined): string | undefined {
  if (piece?.kind === 'text') return piece.look.href;
  return piece?.kind === 'element' ? piece.href : undefined;
}

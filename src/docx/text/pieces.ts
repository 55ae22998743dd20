import { type Direction, directionOf } from '../../domain/direction.js';
import { ownValue } from '../../domain/own-value.js';
import { classesOf } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { textOf } from '../../html/text.js';
import { controlXml } from '../blocks/control.js';
import { pictureXml } from '../blocks/picture.js';
import type { Desk } from '../desk.js';
import type { LinePiece, Look } from './look.js';

/** Inline HTML as pieces of a paragraph, its white space as it is written. */
export function piecesOf(html: Html, look: Look, desk: Desk): LinePiece[] {
  return html.flatMap((node): LinePiece[] => {
    if (node.kind === 'text') return [{ kind: 'text', text: node.text, look }];
    return node.kind === 'element' ? elementPieces(node, look, desk) : [];
  });
}

function elementPieces(element: HtmlElement, look: Look, desk: Desk): LinePiece[] {
  const { name, attributes, inside } = element;
  switch (name) {
    case 'br':
      return [{ kind: 'break' }];
    case 'wbr':
      return [{ kind: 'text', text: '\u200b', look }];
    case 'img':
      return imagePieces(element, look, desk);
    case 'input':
    case 'select':
    case 'textarea':
      return [{ kind: 'element', xml: controlXml(element, desk), href: undefined }];
    case 'rt':
      // Words beside their reading, for those who have no brackets of their own.
      return bracketed(inside, look, desk);
    case 'rp':
    case 'svg':
    case 'script':
    case 'style':
      return [];
    case 'a':
      return linkPieces(element, look, desk);
    default:
      return piecesOf(inside, lookOf(name, attributes, classesOf(element), look), desk);
  }
}

function bracketed(inside: Html, look: Look, desk: Desk): LinePiece[] {
  return textOf(inside).trim() === ''
    ? []
    : [
        { kind: 'text', text: ' (', look },
        ...piecesOf(inside, look, desk),
        { kind: 'text', text: ')', look },
      ];
}

function imagePieces({ attributes }: HtmlElement, look: Look, desk: Desk): LinePiece[] {
  const xml = pictureXml(attributes, desk);
  if (xml !== undefined) return [{ kind: 'element', xml, href: look.href }];
  const alt = attributes.alt ?? '';
  return alt === '' ? [] : [{ kind: 'text', text: alt, look: { ...look, italic: true } }];
}

function linkPieces({ attributes, inside }: HtmlElement, look: Look, desk: Desk): LinePiece[] {
  const { href = '' } = attributes;
  const own = withLanguage(attributes, look);
  const place = href.startsWith('#') ? href.slice(1) : undefined;
  if (place !== undefined) {
    const note = desk.notes.reference(place);
    if (note !== undefined) return [{ kind: 'element', xml: note, href: undefined }];
    return piecesOf(inside, desk.places.has(place) ? { ...own, href } : own, desk);
  }
  return piecesOf(inside, desk.ledger.link(href) === undefined ? own : { ...own, href }, desk);
}

function lookOf(
  name: string,
  attributes: HtmlElement['attributes'],
  classes: readonly string[],
  look: Look,
): Look {
  const own = withLanguage(attributes, look);
  const changed = ownValue(changes, name);
  const quiet = classes.includes('step') || classes.includes('quiet') || look.quiet;
  const bold = classes.includes('callout-title') || own.bold;
  return { ...own, bold, ...changed, quiet };
}

function withLanguage({ lang, dir }: HtmlElement['attributes'], look: Look): Look {
  const language = lang === undefined || lang === '' ? look.language : lang;
  return { ...look, language, direction: directionIn({ lang, dir }, look.direction) };
}

/** The side on which text begins: what the element says, else what its language does. */
export function directionIn(
  { lang, dir }: { readonly lang?: string | undefined; readonly dir?: string | undefined },
  around: Direction,
): Direction {
  if (dir === 'rtl' || dir === 'ltr') return dir;
  return lang === undefined || lang === '' ? around : directionOf(lang);
}

const changes: Readonly<Record<string, Partial<Look>>> = {
  strong: { bold: true },
  b: { bold: true },
  th: { bold: true },
  dt: { bold: true },
  summary: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  var: { italic: true },
  del: { strike: true },
  s: { strike: true },
  strike: { strike: true },
  ins: { underline: true },
  u: { underline: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  mark: { marked: true },
  sup: { place: 'superscript' },
  sub: { place: 'subscript' },
};

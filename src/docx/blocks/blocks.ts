import { ownValue } from '../../domain/own-value.js';
import { classesOf, headingDepth } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';
import type { Desk } from '../desk.js';
import { foldPieces } from '../text/fold-pieces.js';
import { type ParagraphForm, paragraphXml } from '../text/paragraph.js';
import { directionIn, piecesOf } from '../text/pieces.js';
import { type BlockPlace, quoteIndent } from './block-place.js';
import { codeXml } from './code.js';
import { listXml } from './list.js';
import { tableXml } from './table.js';

/** Paragraphs by the classes of our templates, each with a style of its own. */
const classStyles: Readonly<Record<string, string>> = {
  kicker: 'Kicker',
  summary: 'Summary',
  'area-summary': 'AreaSummary',
  'columns-head': 'ColumnHeads',
  lead: 'LeadIn',
  source: 'Source',
  'callout-title': 'CalloutTitle',
  quiet: 'Quiet',
};

const blockNames: ReadonlySet<string> = new Set(
  (
    'p div section article aside header footer main nav blockquote pre hr figure figcaption details summary h1 h2 h3 h4 h5 h6 ' +
    'ul ol dl dt dd table form fieldset'
  ).split(' '),
);

/** HTML as paragraphs and tables. Inline pieces side by side are one paragraph. */
export function blocksXml(html: Html, around: BlockPlace, desk: Desk): string {
  let xml = '';
  let inline: HtmlNode[] = [];
  let rest = around;
  const add = (more: string) => {
    if (more === '') return;
    xml += more;
    // The mark of a list stands once, and so does what a link leads to.
    rest = { ...rest, mark: undefined, places: [] };
  };
  const flush = () => {
    add(lineXml(inline, rest, desk));
    inline = [];
  };
  for (const node of html) {
    if (node.kind === 'element' && isBlock(node)) {
      flush();
      add(elementXml(node, rest, desk));
    } else inline.push(node);
  }
  flush();
  return xml;
}

/** Whether an element stands apart, or holds what does. */
function isBlock({ name, inside }: HtmlElement): boolean {
  if (blockNames.has(name)) return true;
  return name === 'a' || name === 'span' || name === 'del' || name === 'ins'
    ? inside.some((node) => node.kind === 'element' && isBlock(node))
    : false;
}

function elementXml(element: HtmlElement, around: BlockPlace, desk: Desk): string {
  const { name, inside } = element;
  const own = within(element, around);
  const depth = headingDepth(element);
  if (depth !== undefined) {
    const heading = { ...own, style: headingStyle(depth), indent: 0, look: { ...own.look, heads: true } };
    return lineXml(inside, heading, desk);
  }
  switch (name) {
    case 'ul':
    case 'ol':
      return listXml(element, own, desk);
    case 'table':
      return tableXml(element, own, desk);
    case 'pre':
      return codeXml(element, own, desk);
    case 'hr':
      return paragraphXml({ ...formOf(own), style: 'Rule' }, [], desk);
    case 'blockquote':
      return blocksXml(inside, { ...own, style: 'Quote', indent: own.indent + quoteIndent }, desk);
    case 'dt':
      return blocksXml(inside, { ...own, style: 'Term', look: { ...own.look, bold: true } }, desk);
    case 'dd':
      return blocksXml(inside, { ...own, style: 'Meaning', indent: own.indent + quoteIndent }, desk);
    case 'figcaption':
      return blocksXml(inside, { ...own, style: 'Caption' }, desk);
    case 'summary':
      return blocksXml(inside, { ...own, look: { ...own.look, bold: true } }, desk);
    case 'p':
      return lineXml(inside, own, desk);
    default:
      return blocksXml(inside, own, desk);
  }
}

/** What an element says for all that is in it. */
function within(element: HtmlElement, around: BlockPlace): BlockPlace {
  const { attributes } = element;
  const { id = '', lang, dir } = attributes;
  const style = classesOf(element).flatMap((name) => ownValue(classStyles, name) ?? [])[0] ?? around.style;
  const language = lang === undefined || lang === '' ? around.look.language : lang;
  const direction = directionIn({ lang, dir }, around.look.direction);
  const places = id === '' ? around.places : [...around.places, id];
  return { ...around, style, places, look: { ...around.look, language, direction } };
}

/** The title is one of its own to Word, whose first heading stands below it. */
function headingStyle(depth: number): string {
  return depth === 1 ? 'Title' : `Heading${depth - 1}`;
}

/** Inline HTML as one paragraph; nothing for white space alone. */
function lineXml(html: Html, around: BlockPlace, desk: Desk): string {
  const pieces = foldPieces(piecesOf(html, around.look, desk));
  return pieces.length === 0 ? '' : paragraphXml(formOf(around, html, desk), pieces, desk);
}

function formOf(around: BlockPlace, html: Html = [], desk?: Desk): ParagraphForm {
  const { style, mark, depth, look, places } = around;
  const inner = html.flatMap((node) => (node.kind === 'element' ? idsIn(node) : []));
  const known =
    desk === undefined ? [] : [...new Set([...places, ...inner])].filter((id) => desk.places.has(id));
  return {
    style: style ?? (depth > 0 ? (mark === undefined ? 'ListContinue' : 'ListParagraph') : undefined),
    list: mark,
    indent: indentOf(around),
    keepNext: around.isKept,
    direction: look.direction,
    places: known,
  };
}

function indentOf({ indent, mark, depth }: BlockPlace): ParagraphForm['indent'] {
  if (mark !== undefined) return { start: indent, hanging: quoteIndent };
  return indent === 0 && depth === 0 ? undefined : { start: indent, hanging: 0 };
}

function idsIn({ attributes, inside }: HtmlElement): string[] {
  const { id = '' } = attributes;
  return [
    ...(id === '' ? [] : [id]),
    ...inside.flatMap((node) => (node.kind === 'element' ? idsIn(node) : [])),
  ];
}

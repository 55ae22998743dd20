import type { Block, Statement } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { classesOf, elementsOf, makeElement } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { writeHtml } from '../../html/write-html.js';
import { isAreaHead } from '../../layouts/area-heads.js';
import type { DraftItem } from '../../layouts/draft.js';
import { isInternalClass } from '../internal/internal-mark.js';
import type { Showing } from '../internal/showing.js';
import { draftHtmlTable } from './draft-html-table.js';

/** What wraps a page's content for the website alone. */
const wrappers = new Set(['div', 'section', 'article', 'figure', 'center']);

/** What stands apart on a page that is written in HTML, as it would in Markdown. */
const kinds: ReadonlyMap<string, Block['kind']> = new Map([
  ['p', 'paragraph'],
  ['ul', 'list'],
  ['ol', 'list'],
]);

interface Around {
  /** Where each `<td>` and `<th>` stands, in order. */
  readonly places: readonly Place[];
  readonly showing: Showing;
  /** True for a page of HTML, of which each paragraph and list is an item. */
  readonly isPage: boolean;
}

/**
 * HTML as items of its own: each table, which may be one of areas, and what stands between. Undefined for HTML that is one
 * as it stands.
 */
export function htmlItems(block: Block, around: Around): readonly DraftItem[] | undefined {
  const { places, showing, isPage } = around;
  const pieces = piecesOf(parseHtml(block.html), isPage);
  if (!isPage && !pieces.some(isTablePiece)) return undefined;
  const cells = new Map(elementsOf(pieces.flat(), isCell).map((cell, at) => [cell, places[at]]));
  const placeOf = (cell: HtmlElement) => cells.get(cell) ?? block.place;
  const isInternal = block.internal === true;
  return pieces.map((piece): DraftItem => {
    const [element] = piece;
    const lone = piece.length === 1 && element?.kind === 'element' ? element : undefined;
    const kind =
      lone?.name === 'table' ? 'table' : ((isPage ? kinds.get(lone?.name ?? '') : undefined) ?? 'other');
    const made: Block = { ...block, kind, html: writeHtml(piece), text: foldSpace(textOf(piece)) };
    return {
      block: made,
      heading: undefined,
      isNotes: false,
      table:
        lone?.name === 'table'
          ? draftHtmlTable(lone, { place: block.place, placeOf, isInternal, showing })
          : undefined,
      statements: () => (lone === undefined ? [made] : statementsOfBlock(lone, made)),
    };
  });
}

/** A list's items, a paragraph's words, else the block itself. */
function statementsOfBlock(element: HtmlElement, block: Block): readonly Statement[] {
  if (block.kind === 'paragraph') return [{ ...block, html: writeHtml(element.inside) }];
  if (block.kind !== 'list') return [block];
  return element.inside.flatMap((item): Statement[] => {
    if (item.kind !== 'element') return [];
    const text = foldSpace(textOf(item.inside));
    const isMarked = block.internal === true || classesOf(item).some(isInternalClass);
    const statement = { html: writeHtml(item.inside).trim(), text, place: block.place };
    return [isMarked ? { ...statement, internal: true } : statement];
  });
}

function piecesOf(html: Html, isPage: boolean): Html[] {
  const pieces: Html[] = [];
  let run: HtmlNode[] = [];
  const close = () => {
    if (run.some((node) => node.kind === 'element' || node.written.trim() !== '')) pieces.push(run);
    run = [];
  };
  for (const node of html) {
    const isApart = node.kind === 'element' && (isOpened(node) || (isPage && kinds.has(node.name)));
    if (!isApart) {
      run.push(node);
      continue;
    }
    close();
    if (node.name === 'table') pieces.push(...withoutCaption(node));
    else if (kinds.has(node.name)) pieces.push([node]);
    else pieces.push(...unwrapped(node, isPage));
  }
  close();
  return pieces;
}

/** A table of areas is no table in print, so that what captions it stands above. */
function withoutCaption(table: HtmlElement): Html[] {
  const caption = table.inside.find((node) => node.kind === 'element' && node.name === 'caption');
  const [first] = elementsOf([table], isCell);
  if (caption?.kind !== 'element' || first === undefined || !isAreaHead(foldSpace(textOf(first.inside))))
    return [[table]];
  const inside = table.inside.filter((node) => node !== caption);
  return [[makeElement('p', {}, caption.inside)], [{ ...table, inside }]];
}

/** A table, and a wrapper around one that says nothing of its own. */
function isOpened(element: HtmlElement): boolean {
  if (element.name === 'table') return true;
  const { lang, dir } = element.attributes;
  if (!wrappers.has(element.name) || lang !== undefined || dir !== undefined) return false;
  if (classesOf(element).some(isInternalClass)) return false;
  return element.inside.some((node) => node.kind === 'element' && isOpened(node));
}

/** What stands in a wrapper, whose id stays with the first of it. */
function unwrapped({ attributes: { id }, inside }: HtmlElement, isPage: boolean): Html[] {
  const [first, ...rest] = piecesOf(inside, isPage);
  if (first === undefined || id === undefined) return first === undefined ? [] : [first, ...rest];
  if (isTablePiece(first)) return [[makeElement('div', { id }, [])], first, ...rest];
  return [[makeElement('div', { id }, first)], ...rest];
}

function isTablePiece([first, ...rest]: Html): boolean {
  return rest.length === 0 && first?.kind === 'element' && first.name === 'table';
}

function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}

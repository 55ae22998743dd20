import type { Token, Tokens } from 'marked';
import type { Place } from '../../domain/place.js';
import { isBlock, isSpan, markOfList } from '../internal/internal-mark.js';
import { endsMarked, markOf } from '../internal/mark-of.js';
import { reportSlip } from '../internal/report-slip.js';
import type { PageText } from '../text/page-text.js';
import type { AddressPlaces } from './address-places.js';
import { noAttributes } from './attribute-list.js';
import { withCallout } from './callouts.js';
import { reportComment, reportNoteWithoutText } from './check-markup.js';
import { markOfWhole } from './mark-of-whole.js';
import type { PageContext } from './page-context.js';
import { type LeafContext, prepareHtml, prepareText } from './prepare-leaf.js';
import { printedTag } from './printed-tag.js';
import { rawFinder } from './raw-finder.js';
import { attach, literal, ready } from './ready-tokens.js';
import { reportReading } from './report-reading.js';
import {
  type AttributeList,
  type AttributeToken,
  type CellToken,
  isAttributed,
  isAttributes,
  isComment,
  isFootnote,
  isFootnoteMark,
  isHtml,
  isImage,
  isLink,
  isList,
  isTable,
  isText,
  type ReadyToken,
} from './tokens.js';

/** Tokens ready to be rendered. */
export interface Prepared {
  readonly tokens: Token[];
  /** Where the fragment starts; what is wrong with its HTML is reported there. */
  readonly place: Place;
  /** True when all of it is marked as internal. */
  readonly internal: boolean;
}

/**
 * Resolves links and images, sets quotes and dashes, removes comments.
 *
 * @param text the Markdown that the tokens were made from; problems are found again in it, in order.
 */
export function prepareTokens(
  tokens: readonly Token[],
  text: PageText,
  context: PageContext,
  addresses: AddressPlaces,
  where: 'text' | 'heading' = 'text',
): Prepared {
  const finder = rawFinder(text.mapped.text);
  const findOffset = finder.next;
  const find = (raw: string) => text.place(findOffset(raw));
  const around: LeafContext = { context, text, addresses, findOffset };

  function prepareAll(siblings: readonly Token[], inHeading: boolean, end = ''): Token[] {
    const prepared: Token[] = [];
    const printed = printedTag(siblings);
    let waiting: AttributeList = noAttributes;
    siblings.forEach((token, i) => {
      if (isAttributes(token) && (token.isLine === true || token.raw.startsWith('{:'))) {
        prepared.push(prepareList(token, siblings, i, prepared));
        if (isOfNext(siblings, i)) waiting = withCallout(token.list, context.callouts);
        return;
      }
      const isInternal = markOf(token) !== undefined || markOfList(waiting) !== undefined;
      if (!shows(isInternal, siblings[i + 1])) {
        waiting = noAttributes;
        prepared.push(ready(token, ''));
        return;
      }
      reportReading(token, token === printed, (raw) => text.place(finder.peek(raw)), context.problems);
      const next = prepare(token, behind(siblings, i, end), inHeading);
      if (next !== undefined) prepared.push(next);
      if (waiting !== noAttributes) attach(prepared, waiting);
      waiting = noAttributes;
    });
    return prepared;
  }

  /** Gives a list of attributes to the span or block before it. Its place is kept, so that what follows is still found. */
  function prepareList(
    token: AttributeToken,
    siblings: readonly Token[],
    i: number,
    prepared: Token[],
  ): ReadyToken {
    const mark = markOfList(token.list);
    if (mark === 'misspelled') reportSlip(find(token.raw.trim()), context.problems);
    const owner = ownerOf(siblings, i);
    if (isSpan(owner)) attach(prepared, withCallout(token.list, context.callouts));
    return { ...ready(token, ''), mark: isSpan(owner) ? undefined : mark };
  }

  /** A block or span may be marked by the list that follows it. */
  function shows(isInternal: boolean, next: Token | undefined): boolean {
    const isMarkedBehind = next !== undefined && isAttributes(next) && markOfList(next.list) !== undefined;
    return context.showing.shows(isInternal || isMarkedBehind);
  }

  function prepare(token: Token, after: string, inHeading: boolean): Token | undefined {
    if (isComment(token)) {
      reportComment(find(token.raw.trim()), context.problems);
      return undefined;
    }
    if (isFootnote(token)) return ready(token, '');
    if (isHtml(token)) return prepareHtml(token, around);
    if (isText(token) && token.tokens === undefined) {
      return prepareText(token, after, inHeading ? 'heading' : 'text', around);
    }
    if (isAttributes(token)) return inHeading ? undefined : literal(token);
    if (isAttributed(token)) {
      const attributes = withCallout(token.attributes, context.callouts);
      return { ...token, attributes, tokens: prepareAll(token.tokens, false) };
    }
    if (isFootnoteMark(token)) {
      const mark = context.footnote(token.label);
      if (mark !== undefined) return ready(token, mark);
      reportNoteWithoutText(token.label, find(token.raw), context.problems);
      return literal(token);
    }
    if (isLink(token)) return prepareLink(token);
    if (isImage(token)) return { ...token, href: context.image(token.href, find(token.raw)) ?? '' };
    if (isList(token)) return { ...token, items: prepareItems(token.items) };
    if (isTable(token)) {
      const cells = (row: typeof token.head) =>
        row.map((cell) => {
          const mark = markOfWhole(cell.tokens);
          const hidden = !context.showing.shows(mark !== undefined);
          return { ...cell, tokens: prepareAll(cell.tokens, false), mark, hidden };
        });
      return { ...token, head: cells(token.head), rows: token.rows.map(cells).filter(showsRow) };
    }
    if (!('tokens' in token) || token.tokens === undefined) return token;
    const marks =
      /^(?:em|strong)$/.exec(token.type) === null ? '' : token.raw.slice(token.type === 'em' ? -1 : -2);
    return { ...token, tokens: prepareAll(token.tokens, token.type === 'heading', marks && marks + after) };
  }

  /** Items that a mark at the start of a line ends a list with are internal together, as in kramdown. */
  function prepareItems(items: readonly Tokens.ListItem[]): Tokens.ListItem[] {
    const lastMarked = items.findLastIndex((item, i) => i < items.length - 1 && endsMarked(item));
    const prepared = prepareAll(items, false);
    return items.flatMap((item, i) => {
      const made = prepared[i];
      const isShown = context.showing.shows(i <= lastMarked || markOf(item) !== undefined);
      if (!isShown || made === undefined) return [];
      const own = item.tokens.find((token) => isAttributes(token) && token.isOfItem === true);
      const attributes = own === undefined ? undefined : (own as AttributeToken).list;
      return [{ ...(made as Tokens.ListItem), ...(attributes === undefined ? {} : { attributes }) }];
    });
  }

  /** A mark in the first cell is the whole row's. */
  function showsRow([first]: readonly CellToken[]): boolean {
    return context.showing.shows(first?.mark !== undefined);
  }

  function prepareLink(token: Tokens.Link): Token {
    const place = find(token.raw);
    const href = context.link(token.href, place) ?? '';
    const tokens = token.raw.startsWith('<')
      ? token.tokens.map(literal)
      : prepareAll(token.tokens, false, token.raw.slice(1 + token.text.length));
    return { ...token, href, tokens };
  }

  const prepared = prepareAll(tokens, where === 'heading');
  return {
    tokens: prepared,
    place: text.place(0),
    internal: tokens.length > 0 && tokens.every((token) => markOf(token) !== undefined),
  };
}

/** The first characters behind a token: quotes look ahead. */
function behind(siblings: readonly Token[], i: number, end: string): string {
  let text = '';
  for (let next = i + 1; next < siblings.length && text.length < 4; next += 1)
    text += siblings[next]?.raw ?? '';
  return (text.length < 4 ? text + end : text).slice(0, 4);
}

/** What stands before a list of attributes, and before the lists right before it. */
function ownerOf(siblings: readonly Token[], i: number): Token | undefined {
  return siblings.slice(0, i).findLast((token) => !isAttributes(token));
}

/** A line that stands right above a block and not below one is of that block. */
function isOfNext(siblings: readonly Token[], i: number): boolean {
  const owner = ownerOf(siblings, i);
  const isFree = owner === undefined || owner.type === 'space';
  return isFree && isBlock(siblings[i + 1]);
}

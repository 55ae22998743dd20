import type { Token, Tokens } from 'marked';
import type { Place } from '../../domain/place.js';
import type { Problems } from '../problem.js';
import type { PageText } from '../text/page-text.js';
import { escapeHtml } from '../text/plain-text.js';
import type { AbbreviationSetter } from './abbreviations.js';
import type { AddressPlaces } from './address-places.js';
import { reportComment, reportHtml, reportOpenList } from './check-markup.js';
import { rawFinder } from './raw-finder.js';
import { plainBreak } from './raw-html.js';
import { decodeEntities, refusedHtml } from './sanitize.js';
import {
  isAttributes,
  isComment,
  isFootnoteMark,
  isHtml,
  isImage,
  isLink,
  isList,
  isTable,
  isText,
  type ReadyToken,
} from './tokens.js';
import { smartText } from './typography.js';

/** What a page's tokens need from outside. */
export interface PageContext {
  readonly problems: Problems;
  readonly abbreviations: AbbreviationSetter;
  /** The address to print, or nothing when the link must go; reports why. */
  link(href: string, place: Place): string | undefined;
  /** The `image:` address to print, or nothing when only the alternative text can stand; reports why. */
  image(src: string, place: Place): string | undefined;
  /** The number of a footnote; undefined when the page has no such note. */
  footnote(label: string): number | undefined;
}

/** Tokens ready to be rendered. */
export interface Prepared {
  readonly tokens: Token[];
  /** Where the fragment starts; what is wrong with its HTML is reported there. */
  readonly place: Place;
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
): Prepared {
  const findOffset = rawFinder(text.mapped.text);
  const find = (raw: string) => text.place(findOffset(raw));

  function prepareAll(siblings: readonly Token[], inHeading: boolean): Token[] {
    const prepared: Token[] = [];
    siblings.forEach((token, i) => {
      const next = prepare(token, siblings[i + 1], inHeading);
      if (next !== undefined) prepared.push(next);
    });
    return prepared;
  }

  function prepare(token: Token, next: Token | undefined, inHeading: boolean): Token | undefined {
    if (isComment(token)) {
      reportComment(find(token.raw.trim()), context.problems);
      return undefined;
    }
    if (isHtml(token)) return prepareHtml(token);
    if (isText(token) && token.tokens === undefined) return prepareText(token, next);
    if (isAttributes(token)) return token.raw.startsWith('{:') || inHeading ? undefined : literal(token);
    if (isFootnoteMark(token)) {
      const number = context.footnote(token.label);
      return number === undefined ? literal(token) : ready(token, `<sup>${number}</sup>`);
    }
    if (isLink(token)) return prepareLink(token);
    if (isImage(token)) return { ...token, href: context.image(token.href, find(token.raw)) ?? '' };
    if (isList(token)) return { ...token, items: prepareAll(token.items, false) as Tokens.ListItem[] };
    if (isTable(token)) {
      const cells = (row: typeof token.head) =>
        row.map((cell) => ({ ...cell, tokens: prepareAll(cell.tokens, false) }));
      return { ...token, head: cells(token.head), rows: token.rows.map(cells) };
    }
    if (!('tokens' in token) || token.tokens === undefined) return token;
    return { ...token, tokens: prepareAll(token.tokens, token.type === 'heading') };
  }

  function prepareText(token: Tokens.Text, next: Token | undefined): Token {
    if (token.text.includes('{:'))
      reportOpenList(find(token.raw.slice(token.raw.indexOf('{:'))), context.problems);
    return readyText(token, next, context);
  }

  function prepareHtml(token: Tokens.HTML): Token {
    const text_ = plainBreak(token.raw);
    if (text_ !== undefined) return { ...token, text: text_ };
    const offset = findOffset(token.raw.trim());
    for (const { thing, at } of refusedHtml(token.raw.trim())) {
      reportHtml(thing, text.place(offset + at), context.problems);
    }
    for (const match of token.raw
      .trim()
      .matchAll(/\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi)) {
      addresses.add(match[1] ?? match[2] ?? match[3] ?? '', text.place(offset + match.index + 1));
    }
    return token;
  }

  function prepareLink(token: Tokens.Link): Token {
    const place = find(token.raw);
    const href = context.link(token.href, place) ?? '';
    return { ...token, href, tokens: prepareAll(token.tokens, false) };
  }

  const prepared = prepareAll(tokens, false);
  return { tokens: prepared, place: text.place(0) };
}

function readyText(token: Tokens.Text, next: Token | undefined, context: PageContext): ReadyToken {
  const smart = smartText(token.text, next?.raw.slice(0, 4) ?? '');
  return ready(token, context.abbreviations(decodeEntities(escapeText(smart))));
}

/** `&copy;` was written to be read as ©, so its `&` stays. */
function escapeText(text: string): string {
  return /[<>"&]/.test(text)
    ? escapeHtml(text).replace(/&amp;(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|\w+;)/g, '&')
    : text;
}

function literal(token: Token): ReadyToken {
  return ready(token, escapeHtml(token.raw));
}

function ready(token: Token, html: string): ReadyToken {
  return { type: 'ready', raw: token.raw, html };
}

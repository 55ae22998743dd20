import type { Token, Tokens } from 'marked';
import { brokenMark, internalClasses, isSlip } from '../internal/internal-mark.js';
import { reportSlip } from '../internal/report-slip.js';
import type { PageText } from '../text/page-text.js';
import type { AddressPlaces } from './address-places.js';
import { reportHtml, reportListInText, reportOpenList } from './check-markup.js';
import type { PageContext } from './page-context.js';
import { plainBreak } from './raw-html.js';
import { readyText } from './ready-tokens.js';
import { refusedHtml } from './sanitize.js';

/** What a leaf, a token without tokens in it, is prepared with. */
export interface LeafContext {
  readonly context: PageContext;
  readonly text: PageText;
  readonly addresses: AddressPlaces;
  /** Where a piece of raw Markdown stands in `text`. */
  findOffset(raw: string): number;
}

/** Sets quotes, dashes and abbreviations, and reports what was meant as a mark or a list and is neither. */
export function prepareText(
  token: Tokens.Text,
  behind: string,
  where: 'text' | 'heading',
  { context, text, findOffset }: LeafContext,
): Token {
  const find = (raw: string) => text.place(findOffset(raw));
  const broken = brokenMark(token.raw);
  if (broken !== undefined) reportSlip(find(token.raw.slice(broken)), context.problems);
  else if (token.text.includes('{:')) {
    const from = token.raw.indexOf('{:');
    const report = token.raw.includes('}', from) ? reportListInText : reportOpenList;
    report(find(token.raw.slice(from)), context.problems);
  }
  return readyText(token, behind, (html) => context.abbreviations(html, where));
}

/** Reports what will be taken out of raw HTML, and keeps the places of its addresses for those that come to nothing. */
export function prepareHtml(
  token: Tokens.HTML,
  { context, text, addresses, findOffset }: LeafContext,
): Token {
  const lineBreak = plainBreak(token.raw);
  if (lineBreak !== undefined) return { ...token, text: lineBreak };
  const offset = findOffset(token.raw.trim());
  if (internalClasses(token.raw).some(isSlip)) reportSlip(text.place(offset), context.problems);
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

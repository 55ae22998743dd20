import type { Token, Tokens } from 'marked';
import { escapeText } from '../../domain/html-text.js';
import { plainLetters } from '../../domain/plain-letters.js';
import { isBlock } from '../internal/internal-mark.js';
import { decodeEntities } from './sanitize.js';
import type { AttributedToken, AttributeList, ReadyToken } from './tokens.js';
import { smartText } from './typography.js';

/** Gives an attribute list to the block or span before it. */
export function attach(prepared: Token[], attributes: AttributeList): void {
  const last = prepared.pop();
  if (last === undefined) return;
  const form = isBlock(last) ? 'block' : 'span';
  const token: AttributedToken = {
    type: 'attributed',
    raw: last.raw,
    tokens: [last],
    attributes,
    internal: false,
    form,
  };
  prepared.push(last.type === 'ready' ? last : token);
}

/**
 * Text with its quotes, dashes and abbreviations set, as HTML.
 *
 * @param behind what follows it on the page; a few characters are enough
 */
export function readyText(
  token: Tokens.Text,
  behind: string,
  setAbbreviations: (html: string) => string,
): ReadyToken {
  const smart = smartText(token.text, behind);
  return ready(token, setAbbreviations(plainLetters(decodeEntities(escapeWords(smart)))));
}

/** `&copy;` was written to be read as ©, so its `&` stays. */
function escapeWords(text: string): string {
  return /[<>"&]/.test(text)
    ? escapeText(text).replace(/&amp;(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|\w+;)/g, '&')
    : text;
}

/** What is shown as it was written. */
export function literal(token: Token): ReadyToken {
  return ready(token, escapeText(token.raw));
}

/** A token that is rendered as the HTML given; it keeps its own text, by which the next ones are found. */
export function ready(token: Token, html: string): ReadyToken {
  return { type: 'ready', raw: token.raw, html };
}

import type { Token } from 'marked';
import { joinAttributes, noAttributes, parseAttributeList } from './attribute-list.js';
import { type AttributeList, isList } from './tokens.js';

/**
 * Attribute lists that belong to a whole list or quote although marked finds them inside: those that start
 * their line, where kramdown ends the list or quote.
 */
export function ownAttributes(token: Token): AttributeList {
  if (!isList(token) && token.type !== 'blockquote') return noAttributes;
  if (!token.raw.includes('\n{:')) return noAttributes;
  const isQuote = token.type === 'blockquote';
  const lines = isQuote ? /\n\{:(?!:)([^\n}]{0,500})\}[ \t]*(?=\n|$)/g : /\n\{:(?!:)([^\n}]{0,500})\}\s*$/g;
  return [...token.raw.matchAll(lines)]
    .map((match) => parseAttributeList(match[1] ?? ''))
    .reduce(joinAttributes, noAttributes);
}

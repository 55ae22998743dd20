import type { Token, Tokens } from 'marked';
import { type InternalMark, isAttributed, isAttributes, isText } from '../markdown/tokens.js';
import { isBlock, markOfList, markOfRun } from './internal-mark.js';

/** What a token says of itself: a mark in its own run of text, or, in a list item, in or right behind its first. */
export function markOf(token: Token): InternalMark {
  if (isAttributed(token)) return token.internal ? 'internal' : markOfList(token.attributes);
  if (isItem(token)) return markOfItem(token);
  const isRun = token.type === 'paragraph' || token.type === 'heading' || isText(token);
  return isRun && 'tokens' in token && token.tokens !== undefined ? markOfRun(token.tokens) : undefined;
}

/** True for an item that ends in a mark at the start of a line: there kramdown ends the list, and marks it whole. */
export function endsMarked(item: Tokens.ListItem): boolean {
  const last = item.tokens.at(-1);
  const isMarked = last !== undefined && isAttributes(last) && markOfList(last.list) !== undefined;
  return isMarked && /\n\{:[^\n]*\s*$/.test(item.raw);
}

function isItem(token: Token): token is Tokens.ListItem {
  return token.type === 'list_item';
}

/** An item takes what is nested in it along. */
function markOfItem({ tokens }: Tokens.ListItem): InternalMark {
  const words = tokens.filter((token) => token.type !== 'checkbox');
  const [first, second] = words;
  if (first === undefined) return undefined;
  const own = isAttributes(first) ? markOfList(first.list) : markOf(first);
  if (own !== undefined || second === undefined) return own;
  const isOfItem = isAttributes(second) && (isText(first) || words.filter(isBlock).length <= 1);
  return isOfItem ? markOfList(second.list) : undefined;
}

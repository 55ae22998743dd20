import type { Token } from 'marked';
import { markOfList, markOfRun } from '../internal/internal-mark.js';
import { markOf } from '../internal/mark-of.js';
import { followInternal, type OpenElement } from './follow-internal.js';
import { type InternalMark, isAttributes, isHtml } from './tokens.js';

/**
 * What marks a run of text as a whole: a mark of its own, or one on each of its words, as in `[Pay](/pay){: .internal }`.
 * Of what such a run heads or names, a candidate would read the rest below what stands above it.
 */
export function markOfWhole(tokens: readonly Token[]): InternalMark {
  return markOfRun(tokens) ?? markOfWords(tokens);
}

function markOfWords(tokens: readonly Token[]): InternalMark {
  const open: OpenElement[] = [];
  let found: InternalMark;
  for (const [index, token] of tokens.entries()) {
    if (isHtml(token)) followInternal([token], open);
    if (isHtml(token) || isAttributes(token) || token.raw.trim() === '') continue;
    const next = tokens[index + 1];
    const own =
      markOf(token) ?? (next !== undefined && isAttributes(next) ? markOfList(next.list) : undefined);
    found = own ?? (open.some(({ internal }) => internal) ? 'internal' : undefined);
    if (found === undefined) return undefined;
  }
  return found;
}

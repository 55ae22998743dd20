import type { Token } from 'marked';
import { markOfList } from '../internal/internal-mark.js';
import { markOf } from '../internal/mark-of.js';
import { noAttributes } from './attribute-list.js';
import type { PlacedToken } from './lex.js';
import type { ParsedBlock } from './parsed-page.js';
import { isAttributes, isFootnote } from './tokens.js';

/** A page's notes by label, as they are written. Of two with one label the last counts, as in kramdown. */
export function findFootnotes(
  placed: readonly PlacedToken[],
  withIds: (tokens: readonly Token[]) => Token[],
): Map<string, ParsedBlock> {
  const notes = new Map<string, ParsedBlock>();
  placed.forEach(({ token, from, to }, i) => {
    if (!isFootnote(token)) return;
    const next = placed[i + 1];
    const list =
      next !== undefined && isAttributes(next.token) && next.from === to + 1 ? next.token.list : noAttributes;
    const internal =
      markOfList(list) !== undefined ||
      token.tokens.some(
        (inner) => (isAttributes(inner) ? markOfList(inner.list) : markOf(inner)) !== undefined,
      );
    notes.set(token.label, {
      tokens: withIds(token.tokens),
      from,
      to,
      attributes: noAttributes,
      heading: undefined,
      internal,
    });
  });
  return notes;
}

import { markOfRun } from '../internal/internal-mark.js';
import { noAttributes } from './attribute-list.js';
import type { PlacedToken } from './lex.js';
import type { ParsedBlock } from './parse-page.js';
import { isFootnote } from './tokens.js';

/** A page's notes by label, as they are written. Of two with one label the first counts, as in kramdown. */
export function findFootnotes(placed: readonly PlacedToken[]): Map<string, ParsedBlock> {
  const notes = new Map<string, ParsedBlock>();
  for (const { token, from, to } of placed) {
    if (!isFootnote(token) || notes.has(token.label)) continue;
    const internal = markOfRun(token.tokens) !== undefined;
    notes.set(token.label, {
      tokens: token.tokens,
      from,
      to,
      attributes: noAttributes,
      heading: undefined,
      internal,
    });
  }
  return notes;
}

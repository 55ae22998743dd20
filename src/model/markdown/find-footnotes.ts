import type { Token } from 'marked';
import { markOfList } from '../internal/internal-mark.js';
import { markOf } from '../internal/mark-of.js';
import { noAttributes } from './attribute-list.js';
import type { PlacedToken } from './lex.js';
import type { ParsedBlock } from './parsed-page.js';
import { type FootnoteToken, isAttributes, isFootnote, isList } from './tokens.js';

/**
 * A page's notes by label, as they are written, those within lists, quotes and other blocks as well. Of two with one label
 * the last counts, as in kramdown.
 *
 * @param isHidden whether what stands at a place is internal
 */
export function findFootnotes(
  placed: readonly PlacedToken[],
  withIds: (tokens: readonly Token[]) => Token[],
  isHidden: (from: number) => boolean,
): Map<string, ParsedBlock> {
  const notes = new Map<string, ParsedBlock>();
  const add = (note: FootnoteToken, place: Pick<PlacedToken, 'from' | 'to'>, internal: boolean) =>
    notes.set(note.label, {
      tokens: withIds(note.tokens),
      from: place.from,
      to: place.to,
      attributes: noAttributes,
      heading: undefined,
      internal,
    });
  placed.forEach(({ token, from, to }, i) => {
    if (!isFootnote(token)) {
      // A mark anywhere in a block may be meant for all of it.
      const within = notesIn(token);
      const internal = within.length > 0 && (isHidden(from) || isMarked(token));
      for (const note of within) {
        const at = Math.max(0, token.raw.indexOf(note.raw.split('\n', 1)[0] ?? ''));
        add(note, { from: from + at, to }, internal);
      }
      return;
    }
    const next = placed[i + 1];
    const list =
      next !== undefined && isAttributes(next.token) && next.from === to + 1 ? next.token.list : noAttributes;
    add(token, { from, to }, markOfList(list) !== undefined || token.tokens.some(isMarkedItself));
  });
  return notes;
}

function notesIn(token: Token): FootnoteToken[] {
  return partsOf(token).flatMap((part) => (isFootnote(part) ? [part] : notesIn(part)));
}

function isMarked(token: Token): boolean {
  return isMarkedItself(token) || partsOf(token).some(isMarked);
}

function isMarkedItself(token: Token): boolean {
  return (isAttributes(token) ? markOfList(token.list) : markOf(token)) !== undefined;
}

function partsOf(token: Token): readonly Token[] {
  if (isList(token)) return token.items;
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

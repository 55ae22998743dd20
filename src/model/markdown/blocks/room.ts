import type { Token } from 'marked';
import { isAttributes } from '../tokens.js';

/**
 * Whether a table or an underlined heading has room below what was read: nothing, an empty line, `^` or a list of attributes
 * that waits for its block. A definition, a comment or a rule right above is no room.
 */
export function hasRoom(above: readonly Token[]): boolean {
  const last = above.findLast((token) => !isAttributes(token) || token.defines !== undefined);
  if (last === undefined || last.type === 'space' || /\n[ \t]*\n$/.test(last.raw)) return true;
  // Below a list `^` only ends it.
  return last.raw.startsWith('^') && last.type === 'silent' && above.at(-2)?.type !== 'list';
}

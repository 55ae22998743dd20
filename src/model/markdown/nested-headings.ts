import type { Token } from 'marked';
import { isSpan, markOfList } from '../internal/internal-mark.js';
import { type AttributeToken, isAttributes, isHeading, isList } from './tokens.js';

/** Tokens with an id for each heading that stands in a quote, a list or an element. */
export function withNestedIds(
  tokens: readonly Token[],
  idOf: (heading: Token, written: string | undefined) => string,
): Token[] {
  if (!tokens.some(holdsHeading)) return [...tokens];
  return tokens.map((token, i) => {
    if (isHeading(token)) {
      const next = tokens[i + 1];
      // A list of attributes below it gives it an id of its own when it is written.
      if (next !== undefined && isAttributes(next) && next.list.id !== undefined) return token;
      return { ...token, id: idOf(token, ownLists(token.tokens).at(-1)?.list.id) };
    }
    if (isList(token))
      return {
        ...token,
        items: token.items.map((item) => ({ ...item, tokens: withNestedIds(item.tokens, idOf) })),
      };
    return 'tokens' in token && token.tokens !== undefined
      ? { ...token, tokens: withNestedIds(token.tokens, idOf) }
      : token;
  });
}

/** Lists of attributes in a heading that are the heading's, and not of the span before them. */
export function ownLists(tokens: readonly Token[]): AttributeToken[] {
  return tokens.filter(
    (token, i): token is AttributeToken =>
      isAttributes(token) &&
      (token.raw.startsWith('{#') || (markOfList(token.list) !== undefined && !isSpan(tokens[i - 1]))),
  );
}

function holdsHeading(token: Token): boolean {
  if (isHeading(token)) return true;
  if (isList(token)) return token.items.some(({ tokens }) => tokens.some(holdsHeading));
  if (!/^(?:blockquote|definition|attributed|element)/.test(token.type)) return false;
  return 'tokens' in token && (token.tokens ?? []).some(holdsHeading);
}

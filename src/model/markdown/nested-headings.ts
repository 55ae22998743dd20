import type { Token } from 'marked';
import { isAttributes, isHeading, isList } from './tokens.js';

/** Tokens with an id for each heading that stands in a quote, a list or an element. */
export function withNestedIds(tokens: readonly Token[], idOf: (heading: Token) => string): Token[] {
  if (!tokens.some(holdsHeading)) return [...tokens];
  return tokens.map((token, i) => {
    if (isHeading(token)) {
      const next = tokens[i + 1];
      // A list of attributes below it, or in it, gives an id of its own.
      const lists = [...token.tokens, ...(next === undefined ? [] : [next])].filter(isAttributes);
      return lists.some(({ list }) => list.id !== undefined) ? token : { ...token, id: idOf(token) };
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

function holdsHeading(token: Token): boolean {
  if (isHeading(token)) return true;
  if (isList(token)) return token.items.some(({ tokens }) => tokens.some(holdsHeading));
  if (token.type !== 'blockquote' && !/^definition|^attributed/.test(token.type)) return false;
  return 'tokens' in token && (token.tokens ?? []).some(holdsHeading);
}

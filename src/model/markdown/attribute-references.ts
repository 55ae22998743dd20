import type { Token } from 'marked';
import { joinAttributes } from './attribute-list.js';
import type { PlacedToken } from './lex.js';
import { type AttributeList, isAttributes, isList, isTable } from './tokens.js';

/** Puts what `{:pay: .internal }` defines into every `{: pay }`, and takes the definitions out. */
export function resolveReferences(placed: readonly PlacedToken[]): readonly PlacedToken[] {
  const definitions = new Map<string, AttributeList>();
  for (const { token } of placed) {
    if (!isAttributes(token) || token.defines === undefined) continue;
    const known = definitions.get(token.defines);
    definitions.set(token.defines, known === undefined ? token.list : joinAttributes(known, token.list));
  }
  if (definitions.size === 0) return placed;
  const rest = placed.filter(({ token }) => !isAttributes(token) || token.defines === undefined);
  return rest.map((each) => ({ ...each, token: resolved(each.token, definitions) }));
}

function resolved(token: Token, definitions: ReadonlyMap<string, AttributeList>): Token {
  const all = (tokens: readonly Token[]) => tokens.map((inner) => resolved(inner, definitions));
  if (isAttributes(token)) {
    const lists = token.list.names.flatMap((name) => definitions.get(name) ?? []);
    return { ...token, list: lists.reduce(joinAttributes, token.list) };
  }
  if (isList(token)) return { ...token, items: all(token.items) as typeof token.items };
  if (isTable(token)) {
    const cells = (row: typeof token.head) => row.map((cell) => ({ ...cell, tokens: all(cell.tokens) }));
    return { ...token, head: cells(token.head), rows: token.rows.map(cells) };
  }
  return 'tokens' in token && token.tokens !== undefined ? { ...token, tokens: all(token.tokens) } : token;
}

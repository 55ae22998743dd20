import type { Token } from 'marked';
import { isHtml, isList, isTable } from './tokens.js';

/** A line break as people write it; `</br>` is the second half of `<br></br>` and says nothing. */
export function plainBreak(raw: string): string | undefined {
  const tag = raw.trim();
  return /^<br\s*\/?>$/i.test(tag) ? '<br>' : /^<\/br\s*>$/i.test(tag) ? '' : undefined;
}

/** True when prepared tokens hold HTML of their author's that must be made safe. Plain line breaks are. */
export function hasRawHtml(tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    if (isHtml(token)) return token.text !== '<br>' && token.text !== '';
    if (isList(token)) return hasRawHtml(token.items);
    if (isTable(token))
      return [token.head, ...token.rows].some((row) => row.some((cell) => hasRawHtml(cell.tokens)));
    return 'tokens' in token && token.tokens !== undefined && hasRawHtml(token.tokens);
  });
}

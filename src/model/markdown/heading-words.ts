import type { Token } from 'marked';
import { isFootnoteMark, isText } from './tokens.js';

/** The words of a heading, of which kramdown makes its id: no addresses, pictures, notes or tags. */
export function headingWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan' || (isText(token) && token.tokens === undefined))
        return 'text' in token ? token.text : '';
      if (token.type === 'math') return token.raw.replace(/^\$\$\s*|\s*\$\$$/g, '');
      if (isFootnoteMark(token)) return token.known ? '' : token.raw;
      if (token.type === 'image') return '';
      return 'tokens' in token && token.tokens !== undefined ? headingWords(token.tokens) : '';
    })
    .join('');
}

import type { TokenizerExtension, Tokens } from 'marked';
import { endOfStrike } from './end-of-strike.js';
import { tokensApart } from './reading-of.js';

/**
 * Struck text between two pairs of tilde signs. A single one is a character like any other (`5~10 people`), where
 * GitHub's Markdown would strike from one to the next and lose both.
 */
export const strikeExtension: TokenizerExtension = {
  name: 'strike',
  level: 'inline',
  tokenizer(src): Tokens.Generic | undefined {
    const end = endOfStrike(src, 0);
    if (end !== undefined) {
      const raw = src.slice(0, end);
      const text = raw.slice(2, -2);
      return { type: 'del', raw, text, tokens: tokensApart(this.lexer, text) };
    }
    // Of three the first is text and the others may strike; marked would take all of them for text.
    return src.startsWith('~~~') ? { type: 'text', raw: '~', text: '~' } : undefined;
  },
};

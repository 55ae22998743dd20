import type { TokenizerExtension, Tokens } from 'marked';

/** Where struck text ends that opens with two tilde signs: at the next two that follow a word. */
export function endOfStrike(text: string, at: number): number | undefined {
  if (!text.startsWith('~~', at) || /^[\s~]?$/.test(text[at + 2] ?? '')) return undefined;
  for (let close = text.indexOf('~~', at + 3); close >= 0; close = text.indexOf('~~', close + 1)) {
    if (/[^\s~]/.test(text[close - 1] ?? '')) return close + 2;
  }
  return undefined;
}

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
      return { type: 'del', raw, text, tokens: this.lexer.inlineTokens(text) };
    }
    // Of three the first is text and the others may strike; marked would take all of them for text.
    return src.startsWith('~~~') ? { type: 'text', raw: '~', text: '~' } : undefined;
  },
};

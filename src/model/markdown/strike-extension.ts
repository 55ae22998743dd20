import type { Token, TokenizerExtension, Tokens } from 'marked';

/** As kramdown-parser-gfm 1.1 has it: `STRIKETHROUGH_MATCH` in its `lib/kramdown/parser/gfm.rb`. */
const struck = /^~~(?![\s~])[\s\S]*?[^\s~]~~/;

/**
 * What a tilde begins: struck text between two pairs of them, as kramdown strikes it. A single tilde is a character
 * like any other (`5~10 people`), where GitHub's Markdown would strike from one to the next and lose both.
 */
export const strikeExtension: TokenizerExtension = {
  name: 'strike',
  level: 'inline',
  start: (src) => src.indexOf('~~'),
  tokenizer(src): Tokens.Generic | undefined {
    const raw = struck.exec(src)?.[0];
    if (raw !== undefined) {
      const text = raw.slice(2, -2);
      const tokens: Token[] = this.lexer.inlineTokens(text);
      return { type: 'del', raw, text, tokens };
    }
    // Of three the first is text and the others may strike; marked would take all of them for text.
    return src.startsWith('~~~') ? { type: 'text', raw: '~', text: '~' } : undefined;
  },
};

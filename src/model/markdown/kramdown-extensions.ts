import type { Token, TokenizerAndRendererExtension, TokenizerExtension, Tokens } from 'marked';

const silentBlock =
  /^ {0,3}\{::(comment)[^}\n]*\}[\s\S]*?\{:\/(?:comment)?\}[ \t]*(?:\n|$)|^ {0,3}\{::(options|comment)[^}\n]*\/\}[ \t]*(?:\n|$)/;
const silentSpan = /^\{::comment[^}\n]*\}[\s\S]*?\{:\/(?:comment)?\}|^\{::(?:options|comment)[^}\n]*\/\}/;

/** `{::comment}` … `{:/comment}` and `{::options … /}` say nothing to readers. */
export const silentExtension: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'block',
  tokenizer(src) {
    const match = silentBlock.exec(src);
    return match === null
      ? undefined
      : { type: match[1] === undefined ? 'silent' : 'comment', raw: match[0] };
  },
};

export const silentSpanExtension: TokenizerAndRendererExtension = {
  name: 'silentSpan',
  level: 'inline',
  start: (src) => (src.includes('{::') ? src.indexOf('{::') : undefined),
  tokenizer(src) {
    const match = silentSpan.exec(src);
    return match === null
      ? undefined
      : { type: match[0].startsWith('{::comment') ? 'comment' : 'silent', raw: match[0] };
  },
};

export const silentRenderer: TokenizerAndRendererExtension = { name: 'silent', renderer: () => '' };

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

import type { TokenizerAndRendererExtension } from 'marked';

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

import type { TokenizerAndRendererExtension, TokenizerExtension, Tokens } from 'marked';
import { nextSign } from './spans/next-sign.js';

const block =
  /^ {0,3}\{::(comment|nomarkdown)(?:[ \t][^}\n]*)?\}[ \t]*\n([\s\S]*?)^[ \t]*\{:\/\1?\}[ \t]*(?:\n|$(?![\s\S]))/m;
const emptyBlock = /^ {0,3}\{::(options|comment|nomarkdown)(?:[ \t][^}\n]*)?\/\}[ \t]*(?:\n|$)/;
const span = /^\{::(comment|nomarkdown)(?:[ \t][^}\n]*)?\}([\s\S]*?)\{:\/\1?\}/;
const emptySpan = /^\{::(?:options|comment|nomarkdown)(?:[ \t][^}\n]*)?\/\}/;

/**
 * `{::comment}` … `{:/comment}` and `{::options … /}` say nothing to readers; what stands in `{::nomarkdown}` is HTML.
 * Of other names, and of what never closes, the website prints what is written, and so do we.
 */
export const silentExtension: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'block',
  tokenizer(src) {
    if (!/^ {0,3}\{::/.test(src)) return undefined;
    const empty = emptyBlock.exec(src);
    if (empty !== null) return { type: empty[1] === 'comment' ? 'comment' : 'silent', raw: empty[0] };
    const match = src.includes('{:/') ? block.exec(src) : null;
    return match === null ? undefined : tokenOf(match);
  },
};

export const silentSpanExtension: TokenizerExtension = {
  name: 'silentSpan',
  level: 'inline',
  start: (src) => nextSign(src, '{'),
  tokenizer(src) {
    if (!src.startsWith('{::')) return undefined;
    const empty = emptySpan.exec(src);
    if (empty !== null) return { type: 'silent', raw: empty[0] };
    const match = src.includes('{:/') ? span.exec(src) : null;
    return match === null ? undefined : tokenOf(match);
  },
};

function tokenOf([raw, name, inside = '']: RegExpExecArray): Tokens.Generic {
  return name === 'comment'
    ? { type: 'comment', raw }
    : { type: 'html', raw, text: inside, pre: false, block: false };
}

export const silentRenderer: TokenizerAndRendererExtension = { name: 'silent', renderer: () => '' };

/** `^` on a line of its own ends the block above and prints nothing. */
export const endOfBlockExtension: TokenizerExtension = {
  name: 'endOfBlock',
  level: 'block',
  tokenizer(src) {
    const raw = /^\^[ \t]*(?:\n|$)/.exec(src)?.[0];
    return raw === undefined ? undefined : { type: 'silent', raw };
  },
};

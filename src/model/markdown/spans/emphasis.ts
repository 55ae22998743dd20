import type { TokenizerExtension, Tokens } from 'marked';
import { endOfEmphasis } from './end-of-emphasis.js';
import { nextSign } from './next-sign.js';
import { readingOf, tokensWithin } from './reading-of.js';
import { textOf } from './text-of.js';

/** `*emphasis*` and `**strong**`, which may close right before a letter: `**Scope:**two teams`. */
export const emphasisExtension: TokenizerExtension = {
  name: 'emphasis',
  level: 'inline',
  start: (src) => nextSign(src, '_'),
  tokenizer(src, siblings): Tokens.Generic | undefined {
    const sign = src[0];
    if (sign !== '*' && sign !== '_') return undefined;
    const before = sign === '_' ? (siblings.at(-1)?.raw.slice(-2) ?? '') : '';
    const found = endOfEmphasis(src, 0, readingOf(this.lexer), before);
    if (found === undefined) return textOf(src.startsWith(sign + sign) ? sign + sign : sign);
    const raw = src.slice(0, found.end);
    const text = raw.slice(found.size, -found.size);
    const type = found.size === 2 ? 'strong' : 'em';
    return { type, raw, text, tokens: tokensWithin(this.lexer, type, text) };
  },
};

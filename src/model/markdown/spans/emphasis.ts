import type { TokenizerExtension, Tokens } from 'marked';
import { endOfEmphasis } from './end-of-emphasis.js';
import { readingOf, tokensWithin } from './reading-of.js';

/** `*emphasis*` and `**strong**`, which may close right before a letter: `**Scope:**two teams`. */
export const emphasisExtension: TokenizerExtension = {
  name: 'emphasis',
  level: 'inline',
  start: (src) => {
    const at = src.search(/[*_]/);
    return at < 0 ? undefined : at;
  },
  tokenizer(src, siblings): Tokens.Generic | undefined {
    const sign = src[0];
    if (sign !== '*' && sign !== '_') return undefined;
    const before = siblings.at(-1);
    // The rest of a run that opened nothing.
    if (before?.type === 'text' && before.raw.endsWith(sign)) return undefined;
    const found = endOfEmphasis(src, 0, readingOf(this.lexer), before?.raw.slice(-2) ?? '');
    if (found === undefined) return undefined;
    const raw = src.slice(0, found.end);
    const text = raw.slice(found.size, -found.size);
    const type = found.size === 2 ? 'strong' : 'em';
    return { type, raw, text, tokens: tokensWithin(this.lexer, type, text) };
  },
};

import type { TokenizerExtension, Tokens } from 'marked';
import { endOfCode } from './end-of-code.js';
import { readingOf } from './reading-of.js';
import { textOf } from './text-of.js';

/** Code in running text; line ends stay, and one space is taken off at each end where two backticks or more need it. */
export const codeSpanExtension: TokenizerExtension = {
  name: 'codeSpan',
  level: 'inline',
  tokenizer(src, siblings): Tokens.Codespan | Tokens.Text | undefined {
    if (!src.startsWith('`')) return undefined;
    // Within emphasis or a link the sign that opens it stands before the first of its text.
    const before = siblings.at(-1)?.raw ?? (readingOf(this.lexer).inside.size > 0 ? '*' : undefined);
    const end = endOfCode(src, 0, before);
    if (end === undefined) return textOf(/^`+/.exec(src)?.[0] ?? '');
    const raw = src.slice(0, end);
    const fence = /^`+/.exec(raw)?.[0].length ?? 1;
    const inside = raw.slice(fence, -fence);
    const text = fence === 1 ? inside : inside.replace(/^ (?=.)| $/gs, '');
    return { type: 'codespan', raw, text };
  },
};

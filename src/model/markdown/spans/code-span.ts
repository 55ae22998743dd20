import type { TokenizerExtension, Tokens } from 'marked';
import { textOf } from './text-of.js';

/**
 * Where the code ends that opens at a run of backticks: right behind the next run of as many, be it part of a longer one.
 * A single backtick between spaces is text, as is one that nothing closes.
 *
 * @param before what stands before the run, when it is not in `text`.
 */
export function endOfCode(
  text: string,
  at: number,
  before = text.slice(Math.max(0, at - 1), at),
): number | undefined {
  let from = at;
  while (text[from] === '`') from += 1;
  const fence = text.slice(at, from);
  const isAlone = fence.length === 1 && /^$|\s$/.test(before) && /^\s/.test(text[from] ?? '');
  const close = isAlone ? -1 : text.indexOf(fence, from);
  return close < 0 ? undefined : close + fence.length;
}

/** Code in running text; line ends stay, and one space is taken off at each end where two backticks or more need it. */
export const codeSpanExtension: TokenizerExtension = {
  name: 'codeSpan',
  level: 'inline',
  tokenizer(src, siblings): Tokens.Codespan | Tokens.Text | undefined {
    if (!src.startsWith('`')) return undefined;
    const end = endOfCode(src, 0, siblings.at(-1)?.raw);
    if (end === undefined) return textOf(/^`+/.exec(src)?.[0] ?? '');
    const raw = src.slice(0, end);
    const fence = /^`+/.exec(raw)?.[0].length ?? 1;
    const inside = raw.slice(fence, -fence);
    const text = fence === 1 ? inside : inside.replace(/^ (?=.)| $/gs, '');
    return { type: 'codespan', raw, text };
  },
};

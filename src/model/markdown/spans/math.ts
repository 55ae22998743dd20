import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { escapeText } from '../../../domain/html-text.js';
import { nextSign } from './next-sign.js';

/** Where a formula between two pairs of dollar signs ends. */
export function endOfMath(text: string, at: number): number | undefined {
  if (!text.startsWith('$$', at) || /^\$?$/.test(text[at + 2] ?? '')) return undefined;
  const close = text.indexOf('$$', at + 3);
  return close < 0 ? undefined : close + 2;
}

/** `$$a_1 * b$$`: a formula, in which stars are no emphasis. Nothing sets it, so it is printed as it is written. */
export const mathExtension: TokenizerAndRendererExtension = {
  name: 'math',
  level: 'inline',
  start: (src) => nextSign(src, '$'),
  tokenizer(src): Tokens.Generic | undefined {
    const end = endOfMath(src, 0);
    return end === undefined ? undefined : { type: 'math', raw: src.slice(0, end) };
  },
  renderer: ({ raw }) => escapeText(raw),
};

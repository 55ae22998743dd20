import type { TokenizerExtension, Tokens } from 'marked';

/** The signs that kramdown lets a backslash protect; before any other the backslash is text. */
const escapable = /^\\[\\.*_+`\-#()[\]{}|:<>"'$=~!]/;

/** `\*`, and `\<<` for two signs that would be a quote. */
export function readEscape(src: string): Tokens.Escape | undefined {
  if (!escapable.test(src)) return undefined;
  const raw = /^\\(?:<<|>>)/.exec(src)?.[0] ?? src.slice(0, 2);
  return { type: 'escape', raw, text: raw.slice(1) };
}

/** Two backslashes at the end of a line break it. */
export const lineBreakExtension: TokenizerExtension = {
  name: 'lineBreak',
  level: 'inline',
  tokenizer: (src) => (src.startsWith('\\\\\n') ? { type: 'br', raw: '\\\\\n' } : undefined),
};

/** `<<mine>>`: quotes, and no tag. */
export const angleQuoteExtension: TokenizerExtension = {
  name: 'angleQuote',
  level: 'inline',
  tokenizer(src): Tokens.Text | undefined {
    const raw = /^<< ?/.exec(src)?.[0];
    return raw === undefined ? undefined : { type: 'text', raw, text: raw };
  },
};

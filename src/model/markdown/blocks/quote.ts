import type { TokenizerThis, Tokens } from 'marked';
import { endsBlock, isBlank, isQuote } from './line-kinds.js';
import { lineAt, nextLine } from './lines.js';

/** A quote goes on to the next empty line, whatever begins there: a heading below a quoted line is quoted as well. */
export function readQuote(this: TokenizerThis, src: string): Tokens.Blockquote | undefined {
  if (!isQuote(lineAt(src, 0))) return undefined;
  let end = nextLine(src, 0);
  while (end < src.length) {
    const line = lineAt(src, end);
    if (isBlank(line) || endsBlock(line)) break;
    end = nextLine(src, end);
  }
  const raw = src.slice(0, end);
  const text = raw.replace(/^ {0,3}> ?/gm, '').replace(/\n$/, '');
  return { type: 'blockquote', raw, text, tokens: this.lexer.blockTokens(text, []) };
}

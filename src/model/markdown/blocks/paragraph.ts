import { Tokenizer, type TokenizerThis, type Tokens } from 'marked';
import { PageLexer } from '../page-lexer.js';
import { readFence } from './fence.js';
import { endsBlock, isBlank, isHeading, isQuote, itemStart } from './line-kinds.js';
import { lineAt, nextLine } from './lines.js';
import { hasRoom } from './room.js';

/**
 * A paragraph: a line and all below it up to an empty one, or to a heading, quote, item, fence or element. A line of stars
 * or dashes and an indented line go on with it.
 */
export function readParagraph(this: TokenizerThis, src: string): Tokens.Paragraph | undefined {
  if (src === '' || isBlank(lineAt(src, 0))) return undefined;
  let end = nextLine(src, 0);
  while (end < src.length && goesOn(src, end)) end = nextLine(src, end);
  // Its last line end is left, so that an empty line below is told from none.
  const raw = src.slice(0, end).replace(/\n$/, '');
  const text = raw.trim();
  return { type: 'paragraph', raw, text, tokens: this.lexer.inline(text) };
}

/** Whether a line goes on with the paragraph above. */
export function goesOn(src: string, at: number): boolean {
  const line = lineAt(src, at);
  if (isBlank(line) || endsBlock(line) || isHeading(line) || isQuote(line)) return false;
  if (itemStart(line) !== undefined) return false;
  return !/^ {0,3}(?:```|~~~)/.test(line) || readFence(src.slice(at)) === undefined;
}

/** One line and a line of `=` or `-` below it, with room above. */
export function readUnderlined(this: TokenizerThis, src: string): Tokens.Heading | undefined {
  if (this.lexer instanceof PageLexer && !hasRoom(this.lexer.above)) return undefined;
  const line = lineAt(src, 0);
  const below = lineAt(src, nextLine(src, 0));
  if (isBlank(line) || line.length === src.length || !/^(?:=+|-+)[ \t]*$/.test(below)) return undefined;
  const text = line.trim();
  const depth = below.startsWith('=') ? 1 : 2;
  const raw = src.slice(0, nextLine(src, line.length + 1));
  return { type: 'heading', raw, depth, text, tokens: this.lexer.inline(text) };
}

/** `## Heading`, which may close with the same signs. */
export function readHeading(this: TokenizerThis, src: string): Tokens.Heading | undefined {
  const line = lineAt(src, 0);
  if (!isHeading(line)) return undefined;
  const depth = /^#+/.exec(line)?.[0].length ?? 1;
  const inside = line.slice(depth).trim();
  // An id may stand behind the signs that close.
  const text = inside.replace(/(?<=[^\s\\])[ \t]+#+(?=[ \t]*(?:\{#[\w:.-]+\})?$)/, '');
  return {
    type: 'heading',
    raw: src.slice(0, nextLine(src, 0)),
    depth,
    text,
    tokens: this.lexer.inline(text),
  };
}

/** Indented code, which takes along all lines right below it. */
export function readCode(this: TokenizerThis, src: string): Tokens.Code | undefined {
  const token = Tokenizer.prototype.code.call(this, src);
  if (token === undefined || /\n[ \t]*\n$/.test(token.raw)) return token;
  let end = token.raw.replace(/\n$/, '').length;
  let { text } = token;
  for (let at = nextLine(src, end); at < src.length; at = nextLine(src, at)) {
    const line = lineAt(src, at);
    if (isBlank(line) || endsBlock(line)) break;
    text += ` ${line.trimStart()}`;
    end = at + line.length;
  }
  return end < token.raw.length ? token : { ...token, raw: src.slice(0, end), text };
}

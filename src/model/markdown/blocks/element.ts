import type { Token, TokenizerExtension, TokenizerThis, Tokens } from 'marked';
import { PageLexer } from '../page-lexer.js';
import { markdownOf, rawElements, spanElements, tagAt, type WrittenTag } from '../spans/html-name.js';
import type { ElementToken } from '../tokens.js';
import { isBlockTag } from './line-kinds.js';
import { lineAt } from './lines.js';
import { elementAt, type WrittenElement } from './written-element.js';

type Lexer = TokenizerThis['lexer'];

/** Elements whose own text is a line of text. */
const ofText = /^(?:p|h[1-6]|dt|address)$/i;
/** Elements that hold elements alone: `markdown="1"` says nothing of what they hold. */
const ofElements = /^(?:ul|ol|dl|table|thead|tbody|tfoot|tr|colgroup)$/i;

/**
 * An element that stands on its own, up to its end tag, be there empty lines in it or not. Within `markdown="1"` it is read
 * as Markdown; below an empty line it is so here too, where the website prints what is written.
 */
export const elementExtension: TokenizerExtension = {
  name: 'element',
  level: 'block',
  tokenizer(src): Tokens.Generic | undefined {
    if (!/^ {0,3}<[A-Za-z]/.test(src) || !isBlockTag(lineAt(src, 0))) return undefined;
    const indent = src.indexOf('<');
    const element = elementAt(src, indent) ?? openElement(src, indent, this.lexer);
    if (element === undefined) return undefined;
    const behind = /^[ \t]*\n?/.exec(src.slice(element.end))?.[0].length ?? 0;
    const raw = src.slice(0, element.end + behind);
    return elementToken(src, indent, element, raw, this.lexer);
  },
};

/** An element that asks for Markdown and never ends holds all that follows. */
function openElement(src: string, at: number, lexer: Lexer): WrittenElement | undefined {
  const opening = tagAt(src, at);
  if (opening === undefined || !/^(?:1|block|span)$/.test(askedOf(opening, lexer) ?? '')) return undefined;
  return { opening, inside: src.length, end: src.length };
}

/** What an element says of its inside, or the website for all. */
function askedOf(opening: WrittenTag, lexer: Lexer): string | undefined {
  if (ofElements.test(opening.name)) return undefined;
  const readsAll = lexer instanceof PageLexer && lexer.readsHtml && !isPlain(opening.name);
  return markdownOf(opening) ?? (readsAll ? '1' : undefined);
}

/** Whether an element makes no blocks of what it holds, or says that it holds no Markdown. */
function isPlain(name: string): boolean {
  return rawElements.test(name) || spanElements.test(name);
}

function elementToken(
  text: string,
  at: number,
  element: WrittenElement,
  raw: string,
  lexer: Lexer,
): Tokens.HTML | ElementToken {
  const inside = text.slice(element.opening.end, element.inside);
  const asked = askedOf(element.opening, lexer);
  const isUnasked = asked === undefined || asked === '0';
  const tokens = isUnasked
    ? asked === undefined
      ? unasked(inside, lexer)
      : undefined
    : asked === 'span' || (asked === '1' && ofText.test(element.opening.name))
      ? [
          {
            type: 'text',
            raw: inside,
            text: inside,
            tokens: lexer.inline(inside.trim()),
          } satisfies Tokens.Text,
        ]
      : lexer.blockTokens(inside.replace(/^[ \t]*\n/, '').trimEnd(), []);
  const isRead = isUnasked && tokens?.some(isMarkdown) === true;
  // A paragraph that goes on below an empty line is one paragraph.
  if (tokens === undefined || (isUnasked && !isRead && ofText.test(element.opening.name))) return html(raw);
  const open = html(text.slice(at, element.opening.end));
  const close = html(`${text.slice(element.inside, element.end)}\n`);
  return { type: 'element', raw, tokens: [open, ...tokens, close], ...(isRead ? { isUnasked: true } : {}) };
}

/** What stands in an element that does not ask for Markdown; undefined when all of it is HTML. */
function unasked(inside: string, lexer: Lexer): Token[] | undefined {
  const pieces = askedPieces(inside, lexer);
  if (pieces !== undefined) return pieces;
  const gap = inside.search(/\n[ \t]*\n/);
  if (gap < 0 || inside.slice(gap).trim() === '') return undefined;
  const above = inside.slice(0, gap + 1);
  const below: Token[] = lexer.blockTokens(withoutCode(inside.slice(gap)), []);
  return [html(above), ...below];
}

/** Lines that are indented as HTML often is are no code. */
function withoutCode(inside: string): string {
  const indents = [...inside.matchAll(/^([ \t]*)\S/gm)].map(([, indent = '']) => indent.length);
  const least = Math.min(...indents, 80);
  return inside.replace(new RegExp(`^[ \\t]{${least}}`, 'gm'), '').replace(/^(?: {4,}|\t[ \t]*)(?=<)/gm, '');
}

/** An inside in which some element asks for Markdown. */
function askedPieces(inside: string, lexer: Lexer): Token[] | undefined {
  if (!/<[A-Za-z][^>]*\smarkdown\s*=/.test(inside)) return undefined;
  const tokens: Token[] = [];
  let from = 0;
  for (let at = inside.indexOf('<'); at >= 0; at = inside.indexOf('<', at)) {
    const tag = tagAt(inside, at);
    const element =
      tag !== undefined && askedOf(tag, lexer) !== undefined ? elementAt(inside, at) : undefined;
    if (element === undefined) {
      at += 1;
      continue;
    }
    if (at > from) tokens.push(html(inside.slice(from, at)));
    tokens.push(elementToken(inside, at, element, inside.slice(at, element.end), lexer));
    from = element.end;
    at = from;
  }
  return from < inside.length ? [...tokens, html(inside.slice(from))] : tokens;
}

/** Markdown that the website would print as it is written. */
function isMarkdown(token: Token): boolean {
  if (token.type === 'html' || token.type === 'space' || token.type === 'comment') return false;
  if (token.type === 'element') return false;
  return token.type !== 'paragraph' || /[*_`[\]~"'<>{}|\\]|--|\.\.\.|&\w/.test(token.raw);
}

function html(raw: string): Tokens.HTML {
  return { type: 'html', raw, text: raw, block: true, pre: false };
}

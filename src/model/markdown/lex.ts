import { Marked, Parser, type Token, Tokenizer, type Tokens } from 'marked';
import { attributedExtension, attributeLine, attributeSpan } from './attribute-extensions.js';
import { elementExtension } from './blocks/element.js';
import { readFence } from './blocks/fence.js';
import { readLinkDefinition } from './blocks/link-definition.js';
import { readList } from './blocks/list.js';
import { readCode, readHeading, readParagraph, readUnderlined } from './blocks/paragraph.js';
import { readQuote } from './blocks/quote.js';
import { definitionExtension, definitionListExtension, definitionTermExtension } from './definition-list.js';
import { voidTags } from './follow-tags.js';
import {
  endOfBlockExtension,
  silentExtension,
  silentRenderer,
  silentSpanExtension,
} from './kramdown-extensions.js';
import {
  abbreviationExtension,
  commentExtension,
  footnoteExtension,
  footnoteMarkExtension,
} from './note-extensions.js';
import { countedSteps, PageLexer } from './page-lexer.js';
import { renderer } from './renderer.js';
import { codeSpanExtension } from './spans/code-span.js';
import { emphasisExtension } from './spans/emphasis.js';
import { angleQuoteExtension, lineBreakExtension, readEscape } from './spans/escape.js';
import { spanElements, tagAt } from './spans/html-name.js';
import { linkExtension } from './spans/link.js';
import { mathExtension } from './spans/math.js';
import { rawElementExtension } from './spans/raw-element.js';
import { strikeExtension } from './spans/strike.js';
import { tableExtension } from './table-extension.js';
import type { ReadyToken } from './tokens.js';

const marked = new Marked({
  gfm: true,
  // The last is asked first.
  extensions: [
    attributeLine,
    attributeSpan,
    abbreviationExtension,
    footnoteExtension,
    footnoteMarkExtension,
    commentExtension,
    elementExtension,
    { name: 'element', renderer: (token) => renderBlocks(token.tokens ?? []) },
    endOfBlockExtension,
    silentExtension,
    silentSpanExtension,
    silentRenderer,
    emphasisExtension,
    codeSpanExtension,
    linkExtension,
    rawElementExtension,
    strikeExtension,
    lineBreakExtension,
    mathExtension,
    angleQuoteExtension,
    definitionListExtension,
    definitionTermExtension,
    definitionExtension,
    attributedExtension,
    tableExtension,
    countedSteps,
    { name: 'ready', level: 'inline', renderer: (token) => (token as ReadyToken).html },
  ],
  renderer,
});
marked.use({
  tokenizer: {
    table: () => undefined,
    del: () => undefined,
    emStrong: () => undefined,
    codespan: () => undefined,
    link: () => undefined,
    reflink: () => undefined,
    escape: readEscape,
    heading: readHeading,
    code: readCode,
    fences: readFence,
    paragraph: readParagraph,
    lheading: readUnderlined,
    blockquote: readQuote,
    list: readList,
    def: readLinkDefinition,
    html(src) {
      const name = /^ {0,3}<\/?([A-Za-z][\w-]*)/.exec(src)?.[1];
      if (name !== undefined && (spanElements.test(name) || tagAt(src, src.indexOf('<')) === undefined))
        return undefined;
      // A comment that never closes is text: as HTML it would swallow the rest of the page.
      if (src.startsWith('<!--') && !src.includes('-->')) return undefined;
      const token = endAtAttributes(Tokenizer.prototype.html.call(this, src));
      return token !== undefined && holdsTheRest(src, token.raw.length) ? { ...token, isOpen: true } : token;
    },
  },
});

/** In Markdown HTML goes on to the next empty line; in kramdown an attribute list below its last tag is no part of it. */
function endAtAttributes(token: Tokens.HTML | undefined): Tokens.HTML | undefined {
  if (token === undefined || token.pre || !token.raw.includes('\n{:')) return token;
  const at = token.raw.search(/\n\{:(?!:)[^\n}]{0,500}\}[ \t]*(?=\n|$)/);
  const raw = token.raw.slice(0, at + 1);
  return at < 0 ? token : { ...token, raw, text: raw };
}

/** Whether HTML begins with a tag that nothing ends, and Markdown follows, which the website then prints as it is written. */
function holdsTheRest(src: string, end: number): boolean {
  const tag = tagAt(src, src.indexOf('<'));
  if (tag === undefined || tag.isClosing || tag.closesItself || voidTags.test(tag.name.toLowerCase()))
    return false;
  return /[*_`[\]~"'|\\]|--|\.{3}|^[ \t]*(?:[-+#>:{]|\d+\.)/m.test(src.slice(end, end + 5000));
}

const parser = new Parser(marked.defaults);

/** A top-level token and where its text starts. */
export interface PlacedToken {
  readonly token: Token;
  readonly from: number;
  /** After its last character that is not white space. */
  readonly to: number;
}

/**
 * Markdown to tokens. Line ends must be `\n`.
 *
 * @throws TooTangled for what would take too long
 */
export function lex(
  text: string,
  { readsHtml = false }: { readonly readsHtml?: boolean } = {},
): PlacedToken[] {
  const lexer = new PageLexer(marked.defaults);
  lexer.readsHtml = readsHtml;
  return placeTokens(lexer.lex(text), text);
}

/**
 * Where its blocks stand, without what stands in them: running text and items of lists are left as they are written, which
 * is a third of the work. Line ends must be `\n`.
 *
 * @throws TooTangled for blocks that are nested too deep
 */
export function lexBlocks(text: string): PlacedToken[] {
  const lexer = new PageLexer(marked.defaults);
  lexer.isOutline = true;
  return placeTokens(lexer.blockTokens(text), text);
}

function placeTokens(tokens: readonly Token[], text: string): PlacedToken[] {
  const placed: PlacedToken[] = [];
  let at = 0;
  for (const token of tokens) {
    const from = startOf(token.raw, text, at);
    at = from + token.raw.length;
    if (token.type !== 'space') placed.push({ token, from, to: from + token.raw.trimEnd().length });
  }
  return placed;
}

export function renderBlocks(tokens: Token[]): string {
  return parser.parse(tokens);
}

export function renderInline(tokens: Token[]): string {
  return parser.parseInline(tokens);
}

/** Tokens follow each other without gaps; should marked ever leave one out, its first line finds the place again. */
function startOf(raw: string, text: string, at: number): number {
  if (text.startsWith(raw, at)) return at;
  const line = raw.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const found = text.indexOf(line, at);
  return found < 0 ? Math.min(at, text.length) : found;
}

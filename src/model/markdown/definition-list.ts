import type { Token, TokenizerAndRendererExtension, TokenizerThis, Tokens } from 'marked';
import { noAttributes, withAttributes } from './attribute-list.js';
import { definitionAt, isDefinition, termsAt } from './blocks/definition-lines.js';
import { isBlank } from './blocks/line-kinds.js';
import { lineAt, nextLine } from './blocks/lines.js';
import { ownListOf } from './blocks/own-list.js';
import type { AttributeList } from './tokens.js';

type Lexer = TokenizerThis['lexer'];

/** kramdown's definition lists: terms, one a line, then `: ` and what they mean. */
export const definitionListExtension: TokenizerAndRendererExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(src) {
    const tokens: Token[] = [];
    let at = 0;
    for (let found = termsAt(src, 0); found !== undefined; found = termsAt(src, pastGap(src, at))) {
      for (const term of found.terms) tokens.push(termToken(term, this.lexer));
      let isApart = found.isApart;
      at = found.end;
      for (let next = at; isDefinition(src, next); next = pastGap(src, at)) {
        const written = definitionAt(src, next);
        tokens.push(definitionToken(written, isApart || next > at, this.lexer));
        at = next + written.raw.length;
        isApart = false;
      }
    }
    return at === 0 ? undefined : { type: 'definitionList', raw: src.slice(0, at), tokens };
  },
  renderer(token) {
    return `<dl>\n${this.parser.parse(token.tokens ?? [])}</dl>\n`;
  },
};

export const definitionTermExtension: TokenizerAndRendererExtension = {
  name: 'definitionTerm',
  renderer(token) {
    return withAttributes(`<dt>${this.parser.parseInline(token.tokens ?? [])}</dt>\n`, attributesOf(token));
  },
};

export const definitionExtension: TokenizerAndRendererExtension = {
  name: 'definition',
  renderer(token) {
    return withAttributes(`<dd>${this.parser.parse(token.tokens ?? [])}</dd>\n`, attributesOf(token));
  },
};

function attributesOf({ attributes }: Tokens.Generic): AttributeList {
  return (attributes as AttributeList | undefined) ?? noAttributes;
}

function termToken(term: string, lexer: Lexer): Token {
  const own = ownListOf(term);
  const tokens: Token[] = lexer.inline(term.slice(own?.raw.length ?? 0));
  return { type: 'definitionTerm', raw: term, tokens, attributes: own?.list };
}

/** Its first text is a paragraph only when an empty line stands above. */
function definitionToken(
  { raw, text }: { readonly raw: string; readonly text: string },
  isApart: boolean,
  lexer: Lexer,
): Token {
  const own = ownListOf(text);
  const tokens: Token[] = lexer.blockTokens(text.slice(own?.raw.length ?? 0), []);
  const [first] = tokens;
  if (first?.type === 'paragraph' && !isApart) first.type = 'text';
  return { type: 'definition', raw, tokens, attributes: own?.list };
}

function pastGap(src: string, at: number): number {
  let end = at;
  while (end < src.length && isBlank(lineAt(src, end))) end = nextLine(src, end);
  return end;
}

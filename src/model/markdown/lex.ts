import { Marked, Parser, type Token } from 'marked';
import { attributedExtension } from './attributed-extension.js';
import { definitionExtension, definitionListExtension, definitionTermExtension } from './definition-list.js';
import type { Definitions } from './kramdown/block-reading.js';
import { readBlocks } from './kramdown/read-blocks.js';
import { type Making, toTokens } from './kramdown/to-tokens.js';
import { renderer } from './renderer.js';
import { tableExtension } from './table-extension.js';
import type { ReadyToken } from './tokens.js';

/** A top-level token and where its text starts. */
export interface PlacedToken {
  readonly token: Token;
  readonly from: number;
  /** After its last character that is not white space. */
  readonly to: number;
}

/** Markdown to tokens, as kramdown reads it. Line ends must be `\n`. */
export function lex(text: string): PlacedToken[] {
  const source = text.endsWith('\n') ? text : `${text}\n`;
  const definitions: Definitions = { links: new Map(), footnotes: new Set(), attributes: new Map() };
  const blocks = readBlocks(source, definitions);
  const making: Making = { definitions: { ...definitions, backslashBreaks: true }, hoisted: [] };
  const placed: PlacedToken[] = [];
  for (const block of blocks) {
    for (const { token, from } of toTokens([block], source, making)) {
      const to = Math.min(from + token.raw.trimEnd().length, text.length);
      if (token.type !== 'space') placed.push({ token, from, to });
    }
    const [from, to] = [block.from, Math.min(block.to, text.length)];
    for (const token of making.hoisted.splice(0)) placed.push({ token, from, to });
  }
  return placed;
}

// Only the half of marked that writes HTML is used.
const marked = new Marked({
  extensions: [
    tableExtension,
    definitionListExtension,
    definitionTermExtension,
    definitionExtension,
    attributedExtension,
    { name: 'ready', renderer: (token) => (token as ReadyToken).html },
    ...['silent', 'comment', 'attributes', 'abbreviation', 'footnote'].map((name) => ({
      name,
      renderer: () => '',
    })),
  ],
  renderer,
});

const parser = new Parser(marked.defaults);

export function renderBlocks(tokens: Token[]): string {
  return parser.parse(tokens);
}

export function renderInline(tokens: Token[]): string {
  return parser.parseInline(tokens);
}

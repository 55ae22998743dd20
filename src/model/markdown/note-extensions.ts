import type { TokenizerAndRendererExtension } from 'marked';
import type { AbbreviationToken, FootnoteMarkToken, FootnoteToken } from './tokens.js';

const abbreviationLine = /^ {0,3}\*\[([^\]\n]+)\]:[ \t]*([^\n]*)(?:\n|$)/;
const footnoteLines =
  /^ {0,3}\[\^([^\]\n]+)\]:[ \t]*([^\n]*(?:\n(?:(?: {4}|\t)[^\n]*|[ \t]*(?=\n(?: {4}|\t))|(?![ \t]*(?:\n|$)| {0,3}(?:\[\^|\*\[|\{:))[^\n]+))*)/;
const footnoteMark = /^\[\^([^\]\n]+)\]/;
const commentBlock = /^ {0,3}<!--[\s\S]*?-->[ \t]*\n?/;

/** `*[IaC]: infrastructure as code`: a definition for the whole page; it shows nothing where it stands. */
export const abbreviationExtension: TokenizerAndRendererExtension = {
  name: 'abbreviation',
  level: 'block',
  tokenizer(src): AbbreviationToken | undefined {
    const match = abbreviationLine.exec(src);
    if (match === null) return undefined;
    return { type: 'abbreviation', raw: match[0], short: match[1] ?? '', long: (match[2] ?? '').trim() };
  },
  renderer: () => '',
};

/** `[^1]: The note`: kept as a block of its own, so that no word of it is lost. */
export const footnoteExtension: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(src): FootnoteToken | undefined {
    const match = footnoteLines.exec(src);
    if (match === null) return undefined;
    const inside = (match[2] ?? '').replace(/\n(?: {4}|\t)/g, '\n').trim();
    const tokens: FootnoteToken['tokens'] = this.lexer.blockTokens(inside, []);
    return { type: 'footnote', raw: match[0], label: match[1] ?? '', tokens };
  },
  renderer(token) {
    return this.parser.parse(token.tokens ?? []);
  },
};

export const footnoteMarkExtension: TokenizerAndRendererExtension = {
  name: 'footnoteMark',
  level: 'inline',
  tokenizer(src): FootnoteMarkToken | undefined {
    const match = footnoteMark.exec(src);
    return match === null ? undefined : { type: 'footnoteMark', raw: match[0], label: match[1] ?? '' };
  },
};

/** A comment between blocks; text after it on the same line is a block of its own, as in kramdown. */
export const commentExtension: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'block',
  tokenizer(src) {
    const match = commentBlock.exec(src);
    return match === null ? undefined : { type: 'comment', raw: match[0] };
  },
  renderer: () => '',
};

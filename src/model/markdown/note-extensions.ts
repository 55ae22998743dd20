import type { TokenizerAndRendererExtension } from 'marked';
import { withoutIndent } from './blocks/item-lines.js';
import { endsBlock, isBlank } from './blocks/line-kinds.js';
import { lineAt, nextLine } from './blocks/lines.js';
import type { AbbreviationToken, FootnoteMarkToken, FootnoteToken } from './tokens.js';

const abbreviationLine = /^ {0,3}\*\[([^\]\n]+)\]:[ \t]*([^\n]*)(?:\n|$)/;
const footnoteLine = /^ {0,3}\[\^([A-Za-z0-9_][\w-]*)\]:[^\n]*(?:\n|$)/;
const footnoteMark = /^\[\^([^\]\n]*)\]/;
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

/** `[^1]: The note`, with further lines indented by four spaces: a block of its own, wherever it stands. */
export const footnoteExtension: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(src): FootnoteToken | undefined {
    const match = footnoteLine.exec(src);
    if (match === null) return undefined;
    let end = match[0].length;
    // A line below an indented one goes on with it, indented or not.
    let goesOn = false;
    for (let at = end; at < src.length; at = nextLine(src, at)) {
      const line = lineAt(src, at);
      if (isBlank(line)) goesOn = false;
      else if (withoutIndent(line, 4) !== undefined) goesOn = true;
      else if (!goesOn || endsBlock(line)) break;
      if (goesOn) end = nextLine(src, at);
    }
    const raw = src.slice(0, end);
    const lines = raw.slice(raw.indexOf(']:') + 2).split('\n');
    const text = lines.map((line) => line.replace(/^(?:\t| {4})/, '')).join('\n');
    const tokens: FootnoteToken['tokens'] = this.lexer.blockTokens(text.replace(/\n+$/, ''), []);
    return { type: 'footnote', raw, label: match[1] ?? '', tokens };
  },
  // It stands at the end of the page.
  renderer: () => '',
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

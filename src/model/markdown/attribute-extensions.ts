import type { TokenizerAndRendererExtension } from 'marked';
import { parseAttributeList, withAttributes } from './attribute-list.js';
import { startInParagraph } from './start-in-paragraph.js';
import type { AttributedToken, AttributeToken } from './tokens.js';

// No list is longer than a few words; the bound keeps a line full of `{:` from being read n times.
const ownLine = /^ {0,3}\{:(?!:)([^\n}]{0,500})\}[ \t]*(?=\n|$)/;
const afterSpan = /^\{:(?!:)([^\n}]{0,500})\}/;
const headingId = /^\{(#[A-Za-z][\w:.-]*)\}[ \t]*$/;

/** kramdown's `{: .class #id }` on a line of its own, for the block above or below. */
export const attributeLine: TokenizerAndRendererExtension = {
  name: 'attributes',
  level: 'block',
  start: (src) => startInParagraph(src, (line) => line.includes('{:') && ownLine.test(line)),
  tokenizer: (src) => attributes(ownLine.exec(src)),
};

/** The same after a span, and `{#id}` at the end of a heading. */
export const attributeSpan: TokenizerAndRendererExtension = {
  name: 'attributes',
  level: 'inline',
  start: nextBrace,
  tokenizer: (src) => attributes(afterSpan.exec(src) ?? headingId.exec(src)),
  renderer: () => '',
};

/** Writes ids and classes into the first tag of what carries them. */
export const attributedExtension: TokenizerAndRendererExtension = {
  name: 'attributed',
  level: 'inline',
  renderer(token) {
    const { tokens, attributes, form } = token as AttributedToken;
    const html = form === 'block' ? this.parser.parse(tokens) : this.parser.parseInline(tokens);
    return withAttributes(html, attributes);
  },
};

function attributes(match: RegExpExecArray | null): AttributeToken | undefined {
  if (match === null) return undefined;
  const inside = match[1] ?? '';
  const defines = /^([A-Za-z][\w-]*):(?=\s|$)/.exec(inside)?.[1];
  const list = parseAttributeList(defines === undefined ? inside : inside.slice(defines.length + 1));
  return { type: 'attributes', raw: match[0], list, ...(defines === undefined ? {} : { defines }) };
}

/** The next `{`, unless plain text ends before it anyway: marked asks again after every piece of text. */
function nextBrace(src: string): number | undefined {
  const at = src.search(/[\\<![`*~_{]/);
  return src[at] === '{' ? at : undefined;
}

import type { Token, TokenizerAndRendererExtension } from 'marked';
import { isSpan, markOfList } from '../internal/internal-mark.js';
import { parseAttributeList, withAttributes } from './attribute-list.js';
import { ownLine } from './blocks/own-line.js';
import { nextSign } from './spans/next-sign.js';
import type { AttributedToken, AttributeToken } from './tokens.js';

const afterSpan = /^\{:(?![:/])([^\n}]{0,500})\}/;
const headingId = /^\{(#[A-Za-z][\w:.-]*)\}[ \t]*$/;

/** kramdown's `{: .class #id }` on a line of its own, for the block above or below. */
export const attributeLine: TokenizerAndRendererExtension = {
  name: 'attributes',
  level: 'block',
  tokenizer(src) {
    const token = attributes(ownLine.exec(src));
    return token === undefined ? undefined : { ...token, isLine: true };
  },
};

/** The same after a span, and `{#id}` at the end of a heading. */
export const attributeSpan: TokenizerAndRendererExtension = {
  name: 'attributes',
  level: 'inline',
  start: (src) => nextSign(src, '{'),
  tokenizer(src, siblings) {
    if (!src.startsWith('{')) return undefined;
    const id = headingId.exec(src);
    const isApart = id !== null && /[ \t]$/.test(siblings.at(-1)?.raw ?? '');
    if (isApart) return attributes(id);
    const list = attributes(afterSpan.exec(src));
    const isMark = list !== undefined && markOfList(list.list) !== undefined;
    // Behind plain text it is text, unless it hides what it stands behind.
    return isMark || isOwner(siblings.at(-1)) ? list : undefined;
  },
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

/** What a list right behind it is of; of HTML that is its end tag. */
function isOwner(token: Token | undefined): boolean {
  return (
    isSpan(token) || token?.type === 'attributes' || (token?.type === 'html' && token.raw.startsWith('</'))
  );
}

function attributes(match: RegExpExecArray | null): AttributeToken | undefined {
  if (match === null) return undefined;
  const inside = match[1] ?? '';
  const defines = /^([A-Za-z][\w-]*):(?=\s|$)/.exec(inside)?.[1];
  const list = parseAttributeList(defines === undefined ? inside : inside.slice(defines.length + 1));
  return { type: 'attributes', raw: match[0], list, ...(defines === undefined ? {} : { defines }) };
}

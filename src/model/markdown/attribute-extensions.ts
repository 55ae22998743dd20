import type { TokenizerAndRendererExtension } from 'marked';
import { parseAttributeList } from './attribute-list.js';
import { startInParagraph } from './start-in-paragraph.js';
import type { AttributeToken } from './tokens.js';

const ownLine = /^ {0,3}\{:(?!:)([^\n}]*)\}[ \t]*(?=\n|$)/;
const afterSpan = /^\{:(?!:)([^\n}]*)\}/;
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
  start: (src) => firstOf(src, '{:', '{#'),
  tokenizer: (src) => attributes(afterSpan.exec(src) ?? headingId.exec(src)),
  renderer: () => '',
};

function attributes(match: RegExpExecArray | null): AttributeToken | undefined {
  if (match === null) return undefined;
  return { type: 'attributes', raw: match[0], list: parseAttributeList(match[1] ?? '') };
}

function firstOf(src: string, ...marks: string[]): number | undefined {
  const found = marks.map((mark) => src.indexOf(mark)).filter((at) => at >= 0);
  return found.length === 0 ? undefined : Math.min(...found);
}

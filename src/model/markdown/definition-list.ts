import type { RendererExtension } from 'marked';
import { withAttributes } from './attribute-list.js';
import type { AttributeList } from './tokens.js';

/** Definition lists: terms, one a line, then `: ` and what they mean. */
export const definitionListExtension: RendererExtension = {
  name: 'definitionList',
  renderer(token) {
    return `<dl>\n${this.parser.parse(token.tokens ?? [])}</dl>\n`;
  },
};

export const definitionTermExtension: RendererExtension = {
  name: 'definitionTerm',
  renderer(token) {
    return withOwn(`<dt>${this.parser.parseInline(token.tokens ?? [])}</dt>\n`, token.attributes);
  },
};

export const definitionExtension: RendererExtension = {
  name: 'definition',
  renderer(token) {
    return withOwn(`<dd>${this.parser.parse(token.tokens ?? []).trim()}</dd>\n`, token.attributes);
  },
};

function withOwn(html: string, attributes: AttributeList | undefined): string {
  return attributes === undefined ? html : withAttributes(html, attributes);
}

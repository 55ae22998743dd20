import type { RendererExtension } from 'marked';
import { withAttributes } from './attribute-list.js';
import type { AttributedToken } from './tokens.js';

/** Writes ids and classes into the first tag of what carries them. */
export const attributedExtension: RendererExtension = {
  name: 'attributed',
  renderer(token) {
    const { tokens, attributes, form } = token as AttributedToken;
    const html = form === 'block' ? this.parser.parse(tokens) : this.parser.parseInline(tokens);
    return withAttributes(html, attributes);
  },
};

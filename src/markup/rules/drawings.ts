import { elements } from '../element.js';
import type { MarkupRule } from '../rule.js';

/** Chromium tags an svg only when it is an image with a label; a decoration says that it is one. */
export const drawings: MarkupRule = {
  code: 'drawing-without-label',
  find: (root) =>
    elements(root, ({ name, attribs }) => {
      if (name !== 'svg' || attribs['aria-hidden'] === 'true') return false;
      return attribs.role !== 'img' || (attribs['aria-label'] ?? '').trim() === '';
    }),
};

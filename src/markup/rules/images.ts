import { elements } from '../element.js';
import type { MarkupRule } from '../rule.js';

/** An image says what it shows, or says by `class="decoration"` that it shows nothing. */
export const images: MarkupRule = {
  code: 'image-without-alt',
  find: (root) =>
    elements(root, ({ name, attribs }) => {
      if (name !== 'img' || (attribs.alt ?? '').trim() !== '') return false;
      return attribs.alt === undefined || !(attribs.class ?? '').split(/\s+/).includes('decoration');
    }),
};

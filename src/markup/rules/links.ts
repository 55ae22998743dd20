import { elements, spoken } from '../element.js';
import type { MarkupRule } from '../rule.js';

export const links: MarkupRule = {
  code: 'link-without-text',
  find: (root) =>
    elements(
      root,
      (element) => element.name === 'a' && element.attribs.href !== undefined && spoken(element) === '',
    ),
};

import { parseFieldLink } from '../../domain/field-link.js';
import { elements, spoken } from '../element.js';
import type { MarkupRule } from '../rule.js';

export const links: MarkupRule = {
  code: 'link-without-text',
  find: (root) =>
    elements(root, (element) => {
      const { href } = element.attribs;
      if (element.name !== 'a' || href === undefined) return false;
      // A place to fill in brings its name along.
      return spoken(element) === '' && parseFieldLink(href) === undefined;
    }),
};

import { DomUtils } from 'htmlparser2';
import { elements } from '../element.js';
import type { MarkupRule } from '../rule.js';

/** Statements are real lists to a screen reader: it says how many there are. */
export const statements: MarkupRule = {
  code: 'statement-outside-list',
  find: (root) =>
    elements(root, (element) => {
      if (element.attribs['data-statement'] === undefined) return false;
      const parent = DomUtils.getParent(element);
      const isListed = parent !== null && 'name' in parent && (parent.name === 'ul' || parent.name === 'ol');
      return element.name !== 'li' || !isListed;
    }),
};

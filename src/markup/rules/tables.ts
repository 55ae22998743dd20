import { elements, spoken } from '../element.js';
import type { MarkupRule } from '../rule.js';

/** A table without a header cell is read as a row of loose values. */
export const tables: MarkupRule = {
  code: 'table-without-heads',
  find: (root) =>
    elements(
      root,
      (element) =>
        element.name === 'table' &&
        elements(element, ({ name }) => name === 'th').every((head) => spoken(head) === ''),
    ),
};

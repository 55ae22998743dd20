import { DomUtils } from 'htmlparser2';
import { type Element, elements } from '../element.js';
import type { MarkupRule } from '../rule.js';

/** Chromium (147) gives these no tag of their own in a PDF, so their `lang` is lost. Tried one by one. */
const untagged = new Set(['span', 'cite', 'q', 'i', 'b', 'u', 'small', 'kbd', 'samp', 'var', 'bdi']);

export const languages: MarkupRule = {
  code: 'language-lost',
  find: (root) =>
    elements(root, (element) => {
      if ((element.attribs.lang ?? '') === '') return false;
      return untagged.has(element.name) || (element.name === 'div' && wrapsOnly(element));
    }),
};

/** A div with text of its own becomes a paragraph; one that only holds blocks leaves no trace. */
function wrapsOnly(element: Element): boolean {
  return element.childNodes.every((child) => !DomUtils.isText(child) || child.data.trim() === '');
}

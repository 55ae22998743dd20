import { changeElements } from '../html/change-elements.js';
import { headingDepth, withoutAttribute } from '../html/elements.js';
import type { Html } from '../html/node.js';

/**
 * A document whose headings repeat no id: the first keeps it, as in a browser. Of two headings with one id, Chromium makes
 * two bookmarks that both lead to one place.
 */
export function withUniqueIds(html: Html): Html {
  const taken = new Set<string>();
  return changeElements(html, (element) => {
    const { id } = element.attributes;
    if (id === undefined || headingDepth(element) === undefined) return element;
    if (taken.has(id)) return withoutAttribute(element, 'id');
    taken.add(id);
    return element;
  });
}

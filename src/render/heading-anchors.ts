import { elementsOf, headingDepth } from '../html/elements.js';
import type { Html } from '../html/node.js';

/**
 * The ids of a document's headings, in order. Chromium makes one bookmark per heading in the same order,
 * and that is how a link from another document finds the heading's place. What stands below a heading without one of its
 * own is found there too: its ids are the heading's `data-places`, and follow its own with spaces between them.
 */
export function headingAnchors(html: Html): (string | undefined)[] {
  return elementsOf(html, (element) => headingDepth(element) !== undefined).map(({ attributes }) => {
    const ids = [attributes.id, attributes['data-places']].filter((id) => id !== undefined);
    return ids.length === 0 ? undefined : ids.join(' ');
  });
}

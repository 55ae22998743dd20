import sanitizeHtml from 'sanitize-html';
import { changeElements } from '../../html/change-elements.js';
import { textNode } from '../../html/elements.js';
import type { Html } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';

const allowedTags =
  'p h2 h3 h4 h5 h6 ul ol li strong em b i del a br blockquote sub sup table caption tr th td'.split(' ');

/**
 * HTML that survives being pasted into any form, as a tree: plain tags, no attribute but a link's address, an image its
 * alternative text. Expects what the model makes.
 */
export function simpleHtml(html: string): Html {
  const simple = sanitizeHtml(writeHtml(withoutImages(parseHtml(html))), {
    allowedTags,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    transformTags: {
      dt: 'p',
      dd: 'p',
      div: 'p',
      pre: 'p',
      s: 'del',
      strike: 'del',
    },
  });
  return parseHtml(simple.replace(/\s*\n\s*/g, '\n').trim());
}

/** Before sanitizing, since sanitize-html loses the words after an image that becomes another tag. */
function withoutImages(html: Html): Html {
  return changeElements(html, (element) =>
    element.name === 'img' ? textNode(element.attributes.alt ?? '') : element,
  );
}

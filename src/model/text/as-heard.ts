import { changeElements } from '../../html/change-elements.js';
import { textNode } from '../../html/elements.js';
import type { Html } from '../../html/node.js';
import { withLongForms } from '../../html/with-long-forms.js';

/** A tree with the words that stand in attributes and are printed or heard: of images and abbreviations. */
export function asHeard(html: Html): Html {
  return changeElements(withLongForms(html), (element) =>
    element.name === 'img' ? textNode(` ${element.attributes.alt ?? ''} `) : element,
  );
}

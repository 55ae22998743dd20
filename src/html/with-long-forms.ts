import { changeElements } from './change-elements.js';
import { classesOf, textNode } from './elements.js';
import type { Html, HtmlElement } from './node.js';

/** A tree in which an abbreviation is followed by what it is short for, in brackets, where its page first uses it. */
export function withLongForms(html: Html): Html {
  return changeElements(html, (element) =>
    isFirstUse(element) ? [element, textNode(` (${element.attributes.title})`)] : element,
  );
}

function isFirstUse(element: HtmlElement): boolean {
  const { name, attributes } = element;
  return name === 'abbr' && attributes.title !== undefined && classesOf(element).includes('first');
}

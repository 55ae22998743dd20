import { changeElements } from '../html/change-elements.js';
import { makeElement, textNode, withAttributes, withoutAttribute } from '../html/elements.js';
import type { Html, HtmlElement } from '../html/node.js';
import { withLongForms } from '../html/with-long-forms.js';
import { isStruck } from '../html/without-struck.js';

/**
 * Writes out what the website shows only by its styles, as text that is also read aloud: what an abbreviation is short
 * for, where a page first uses it, and the titles of callouts. What is struck is seen with its line and not read aloud:
 * no screen reader tells of the line, so that it would say the opposite of what is meant.
 */
export function writeOut(html: Html): Html {
  return changeElements(withLongForms(html), (element) => {
    if (isStruck(element)) return silent(element);
    const title = element.attributes['data-title'];
    // Our templates mark titles with an attribute of this name that says nothing.
    return title === undefined || title === '' || !titled.has(element.name)
      ? element
      : withTitle(withoutAttribute(element, 'data-title'), title);
  });
}

/** What is not heard can be followed no more than it is meant. */
function silent(element: HtmlElement): HtmlElement {
  const inside = changeElements(element.inside, (inner) =>
    inner.name === 'a' ? makeElement('span', {}, inner.inside) : inner,
  );
  return withAttributes({ ...element, inside }, { ...element.attributes, 'aria-hidden': 'true' });
}

const titled: ReadonlySet<string> = new Set('p div blockquote section ul ol dl table pre'.split(' '));

/** A title stands above what cannot hold it. */
function withTitle(element: HtmlElement, title: string): HtmlElement | Html {
  const attributes = { class: 'callout-title' };
  const words = [textNode(title)];
  if (element.name === 'p') {
    const label = makeElement('span', attributes, words);
    return { ...element, inside: [label, textNode(' '), ...element.inside] };
  }
  const line = makeElement('p', attributes, words);
  const holdsBlocks = /^(?:div|blockquote|section)$/.test(element.name);
  return holdsBlocks ? { ...element, inside: [line, ...element.inside] } : [line, element];
}

import { DomUtils, type parseDocument } from 'htmlparser2';
import { shortened } from '../domain/shortened.js';

export type Root = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.findAll>[number];

/** Elements below a node in document order, the ones that `test` picks. */
export function elements(root: Root | Element, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, root.childNodes);
}

/** What is heard of an element: its text, its label, and what its images say. */
export function spoken(element: Element): string {
  const label = element.attribs['aria-label'] ?? '';
  const images = elements(element, ({ name }) => name === 'img' || name === 'svg');
  const says = images.map(({ attribs }) => attribs.alt ?? attribs['aria-label'] ?? '');
  return [label, DomUtils.textContent(element), ...says].join(' ').trim();
}

/** Its own tag as it was written, e.g. `<img src="a.png">`. */
export function tagOf({ name, attribs }: Element): string {
  const shown = Object.entries(attribs).map(([key, value]) => ` ${key}="${shortened(value, 40)}"`);
  return `<${name}${shown.join('')}>`;
}

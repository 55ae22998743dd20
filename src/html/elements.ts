import { escapeText } from '../domain/html-text.js';
import type { Html, HtmlElement, HtmlText } from './node.js';

/** Elements of a tree that `test` picks, in the order in which they begin. */
export function elementsOf(html: Html, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (nodes: Html) => {
    for (const node of nodes) {
      if (node.kind !== 'element') continue;
      if (test(node)) found.push(node);
      look(node.inside);
    }
  };
  look(html);
  return found;
}

/** The classes of an element. */
export function classesOf({ attributes }: HtmlElement): string[] {
  return (attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
}

/** The depth of a heading, 1 to 6; undefined for any other element. */
export function headingDepth({ name }: HtmlElement): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}

export function textNode(text: string): HtmlText {
  return { kind: 'text', text, written: escapeText(text) };
}

export function makeElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: Html,
): HtmlElement {
  return { kind: 'element', name, attributes, inside, open: openTag(name, attributes), close: `</${name}>` };
}

/** The same element with other attributes. Its tag is written anew, with double quotes. */
export function withAttributes(
  element: HtmlElement,
  attributes: Readonly<Record<string, string>>,
): HtmlElement {
  return { ...element, attributes, open: openTag(element.name, attributes) };
}

/** The same element without one of its attributes; itself when it has none of that name. */
export function withoutAttribute(element: HtmlElement, name: string): HtmlElement {
  const { [name]: gone, ...rest } = element.attributes;
  return gone === undefined ? element : withAttributes(element, rest);
}

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`);
  return `<${name}${written.join('')}>`;
}

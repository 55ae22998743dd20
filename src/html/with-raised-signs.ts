import { changeElements } from './change-elements.js';
import { textNode } from './elements.js';
import type { Html, HtmlElement, HtmlText } from './node.js';
import { textOf } from './text.js';

/**
 * Which signs may be written: `all` of Unicode's, in files of text; `latin` where it is printed, since few fonts have more
 * than ¹, ² and ³.
 */
export type Signs = 'all' | 'latin';

/**
 * A tree that says without a form what is raised or lowered: 10³ where 10<sup>3</sup> would be read as 103. What has no
 * signs stands behind `^`; letters alone, as in 1st, mean the same on the line, and so do lowered ones.
 */
export function withRaisedSigns(html: Html, signs: Signs): Html {
  return changeElements(html, (element) =>
    (element.name === 'sup' || element.name === 'sub') && element.attributes.id === undefined
      ? (signOf(element, signs) ?? element)
      : element,
  );
}

function signOf({ name, inside }: HtmlElement, signs: Signs): HtmlText | undefined {
  const text = textOf(inside).trim().replaceAll('−', '-');
  if (text === '') return undefined;
  const known = name === 'sup' ? raised[signs] : lowered[signs];
  const written = [...text].map((sign) => known[plain.indexOf(sign)] ?? ' ');
  if (written.every((sign) => sign !== ' ')) return textNode(written.join(''));
  if (name === 'sub' || !/[\d+=-]/.test(text)) return undefined;
  return textNode(/^-?\d+$/.test(text) ? `^${text}` : `^(${text})`);
}

const plain = '0123456789+-=()';
const raised: Readonly<Record<Signs, string>> = { all: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', latin: ' ¹²³' };
const lowered: Readonly<Record<Signs, string>> = { all: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', latin: '' };

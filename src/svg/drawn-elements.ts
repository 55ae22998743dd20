import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf, elementsOf } from './parse-svg.js';
import { referenceFinder } from './references.js';

/**
 * How many elements a browser visits to draw an SVG: its own, and for each reference (href, or url() in an attribute or a
 * style) all those that it refers to once more. A kilobyte of `<use>` in `<use>`, of patterns of patterns or of masks in
 * masks can name a thousand million. A circle of references, which browsers do not draw, counts as nothing. Infinity where
 * the number has no end that counts.
 */
export function drawnElements(root: XmlElement): number {
  const named = new Map<string, XmlElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.id;
    if (id !== undefined && !named.has(id)) named.set(id, element);
  }
  const referencesOf = referenceFinder(root);
  if (referencesOf === undefined) return Number.POSITIVE_INFINITY;
  const counted = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const before = counted.get(element);
    if (before !== undefined) return before;
    counted.set(element, 0);
    const inside = childrenOf(element).reduce((sum, child) => sum + count(child), 1);
    const referred = referencesOf(element).reduce((sum, { id, isInherited }) => {
      const target = named.get(id);
      return target === undefined ? sum : sum + count(target) * (isInherited ? within(element) : 1);
    }, 0);
    counted.set(element, inside + referred);
    return inside + referred;
  };
  return count(root);
}

/** Elements of a branch that are drawn there themselves. */
function within(element: XmlElement): number {
  return [...elementsOf(element)].length;
}

import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf, elementsOf } from './parse-svg.js';

/**
 * How many elements a browser visits to draw an SVG: its own, and for each reference (href, or url() in an attribute) all
 * those that it refers to once more. A kilobyte of `<use>` in `<use>` can name a thousand million. A circle of references,
 * which browsers do not draw, counts as nothing. Infinity where the number has no end that counts.
 */
export function drawnElements(root: XmlElement): number {
  const named = new Map<string, XmlElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.id;
    if (id !== undefined && !named.has(id)) named.set(id, element);
  }
  const counted = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const before = counted.get(element);
    if (before !== undefined) return before;
    counted.set(element, 0);
    const inside = childrenOf(element).reduce((sum, child) => sum + count(child), 1);
    const referred = references(element).reduce((sum, id) => {
      const target = named.get(id);
      return target === undefined ? sum : sum + count(target);
    }, 0);
    counted.set(element, inside + referred);
    return inside + referred;
  };
  return count(root);
}

function references({ attributes }: XmlElement): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    /(^|:)href$/.test(name) && value.trim().startsWith('#')
      ? [value.trim().slice(1)]
      : [...value.matchAll(/url\(\s*["']?#([^)"'\s]+)/gi)].map(([, id = '']) => id),
  );
}

import type { XmlElement } from '@rgrove/parse-xml';
import { elementsOf } from './parse-svg.js';

/** What an element is drawn with besides what it holds. */
export interface Reference {
  readonly id: string;
  /** Whether all that the element holds is drawn with it too. */
  readonly isInherited: boolean;
}

/** Of rules that refer to something with elements: more than any drawing needs, done in a second. */
const mostComparisons = 5_000_000;

/**
 * Finds what each element of a drawing refers to: by an attribute, by its own style, or by a style sheet in the drawing.
 * Undefined where the sheets have too many rules to tell.
 */
export function referenceFinder(root: XmlElement): ((element: XmlElement) => Reference[]) | undefined {
  const rules = [...elementsOf(root)]
    .filter(({ name }) => name === 'style')
    .flatMap(({ text }) => rulesIn(text));
  if (rules.length * [...elementsOf(root)].length > mostComparisons) return undefined;
  return (element) => [
    ...Object.entries(element.attributes).flatMap(([name, value]) => ofAttribute(name, value)),
    ...rules.flatMap(({ selectors, references }) =>
      selectors.some((selector) => mayMean(selector, element)) ? references : [],
    ),
  ];
}

function ofAttribute(name: string, value: string): Reference[] {
  if (/(^|:)href$/.test(name)) {
    const target = value.trim();
    return target.startsWith('#') ? [{ id: target.slice(1), isInherited: false }] : [];
  }
  return name === 'style' ? inDeclarations(value) : addresses(name, value);
}

function addresses(property: string, value: string): Reference[] {
  const isInherited = /^(?:fill|stroke|marker(?:-start|-mid|-end)?)$/i.test(property);
  return [...value.matchAll(/url\(\s*["']?#([^)"'\s]+)/gi)].map(([, id = '']) => ({ id, isInherited }));
}

function inDeclarations(css: string): Reference[] {
  return css.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    return addresses(declaration.slice(0, Math.max(0, colon)).trim(), declaration.slice(colon + 1));
  });
}

interface Rule {
  readonly selectors: readonly string[];
  readonly references: readonly Reference[];
}

/** The rules that refer to something; of rules within rules the innermost. */
function rulesIn(css: string): Rule[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) => {
      const references = inDeclarations(body);
      return references.length === 0 ? [] : [{ selectors: selectors.split(','), references }];
    },
  );
}

/** Whether a selector may mean an element, by its last part alone: by tag, class and id; whatever else it says may hold. */
function mayMean(selector: string, { name, attributes }: XmlElement): boolean {
  const last = /[^\s>+~]*\s*$/.exec(selector.trim())?.[0] ?? '';
  const tag = /^[\w-]+/.exec(last)?.[0];
  const classes = (attributes.class ?? '').split(/\s+/);
  const plain = last.replace(/[:[].*$/, '');
  return (
    (tag === undefined || tag === name) &&
    [...plain.matchAll(/([.#])([\w-]+)/g)].every(([, kind, word = '']) =>
      kind === '#' ? attributes.id === word : classes.includes(word),
    )
  );
}

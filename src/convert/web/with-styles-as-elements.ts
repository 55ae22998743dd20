import { changeElements } from '../../html/change-elements.js';
import { classesOf, elementsOf, makeElement } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';
import { textOf } from '../../html/text.js';

/** What a style says of words: they are bold, italic, struck or raised. */
type Look = 'strong' | 'em' | 'del' | 'sup' | 'sub';

const looks: readonly { readonly as: Look; readonly when: RegExp }[] = [
  { as: 'strong', when: /font-weight\s*:\s*(?:bold|[6-9]00)/i },
  { as: 'em', when: /font-style\s*:\s*italic/i },
  { as: 'del', when: /text-decoration(?:-line)?\s*:[^;]*line-through/i },
  { as: 'sup', when: /vertical-align\s*:\s*super/i },
  { as: 'sub', when: /vertical-align\s*:\s*sub\b/i },
];

/** Spans that are bold, italic, struck or raised by a style or a class are elements that say so. */
export function withStylesAsElements(html: Html): Html {
  const classes = looksOfClasses(html);
  return changeElements(html, (element) => {
    if (element.name === 'b' && /font-weight\s*:\s*normal/i.test(element.attributes.style ?? ''))
      return element.inside;
    if (element.name !== 'span' && element.name !== 'font') return element;
    let inside: HtmlNode | undefined;
    for (const look of looksOf(element, classes))
      inside = makeElement(look, {}, inside === undefined ? element.inside : [inside]);
    return inside === undefined ? element : { ...element, inside: [inside] };
  });
}

function looksOf(element: HtmlElement, classes: ReadonlyMap<string, readonly Look[]>): Set<Look> {
  return new Set([
    ...looksIn(element.attributes.style ?? ''),
    ...classesOf(element).flatMap((name) => classes.get(name) ?? []),
  ]);
}

function looksIn(style: string): Look[] {
  return looks.flatMap(({ as, when }) => (when.test(style) ? [as] : []));
}

/** Rules of style sheets in the page that are for one class, as programs write them. */
function looksOfClasses(html: Html): Map<string, Look[]> {
  const sheets = elementsOf(html, ({ name }) => name === 'style').map(({ inside }) => textOf(inside));
  const found = new Map<string, Look[]>();
  for (const [, selectors = '', style = ''] of sheets.join('\n').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const seen = looksIn(style);
    if (seen.length === 0) continue;
    for (const selector of selectors.split(',')) {
      const name = /^(?:span)?\.([\w-]+)$/.exec(selector.trim())?.[1];
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), ...seen]);
    }
  }
  return found;
}

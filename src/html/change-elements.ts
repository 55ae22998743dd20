import type { Html, HtmlElement, HtmlNode } from './node.js';

/**
 * A tree with each element, inner ones first, as `change` gives it back: the same, another, or nodes in its place. What
 * does not change is shared with the tree that was given.
 */
export function changeElements(html: Html, change: (element: HtmlElement) => HtmlNode | Html): Html {
  let changed: HtmlNode[] | undefined;
  for (const [at, node] of html.entries()) {
    const next = node.kind === 'element' ? change(inward(node, change)) : node;
    if (next !== node) changed ??= html.slice(0, at);
    if ('kind' in next) changed?.push(next);
    else changed?.push(...next);
  }
  return changed ?? html;
}

function inward(element: HtmlElement, change: (element: HtmlElement) => HtmlNode | Html): HtmlElement {
  const inside = changeElements(element.inside, change);
  return inside === element.inside ? element : { ...element, inside };
}

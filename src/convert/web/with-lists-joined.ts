import { changeElements } from '../../html/change-elements.js';
import { classesOf } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';

/**
 * Lists as their readers see them: what a program writes as a list for each item is one list, and lists side by side whose
 * classes tell their depth, as Google's do, stand within each other.
 */
export function withListsJoined(html: Html): Html {
  const joinedWithin = (nodes: Html): Html => joined(nodes);
  return joinedWithin(
    changeElements(html, (element) => {
      const inside = joinedWithin(element.inside);
      return inside === element.inside ? element : { ...element, inside };
    }),
  );
}

function joined(nodes: Html): Html {
  const lists = nodes.filter(isList);
  if (lists.length < 2) return nodes;
  const done: HtmlNode[] = [];
  for (const node of nodes) {
    const above = lastSeen(done);
    if (!isList(node) || above === undefined || !isList(above) || !belongTogether(above, node)) {
      done.push(node);
      continue;
    }
    done[done.lastIndexOf(above)] = added(above, node, depthOf(node) - depthOf(above));
  }
  return done;
}

/** The last node that anybody sees. */
function lastSeen(nodes: readonly HtmlNode[]): HtmlNode | undefined {
  return nodes.findLast(
    (node) => node.kind === 'element' || (node.kind === 'text' && node.text.trim() !== ''),
  );
}

function belongTogether(above: HtmlElement, list: HtmlElement): boolean {
  const deeper = depthOf(list) - depthOf(above);
  if (deeper > 0) return true;
  if (above.name !== list.name || deeper < 0) return false;
  return list.name === 'ul' || Number(list.attributes.start ?? 1) > 1;
}

/** With the items of another list, as deep in its last item as they are deeper. */
function added(list: HtmlElement, more: HtmlElement, deeper: number): HtmlElement {
  const last = list.inside.findLast((node) => node.kind === 'element' && node.name === 'li');
  if (deeper <= 0 || last?.kind !== 'element') return { ...list, inside: [...list.inside, ...more.inside] };
  const inner = lastSeen(last.inside);
  const nested =
    inner !== undefined && isList(inner)
      ? [...last.inside.slice(0, last.inside.lastIndexOf(inner)), added(inner, more, deeper - 1)]
      : [...last.inside, more];
  return { ...list, inside: list.inside.map((node) => (node === last ? { ...last, inside: nested } : node)) };
}

function isList(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element' && (node.name === 'ul' || node.name === 'ol');
}

/** Google Docs tells the depth of a list in its class: `lst-kix_ab12-2` is two deep. */
function depthOf(list: HtmlElement): number {
  for (const name of classesOf(list)) {
    const depth = /^lst-[\w-]+-(\d)$/.exec(name)?.[1];
    if (depth !== undefined) return Number(depth);
  }
  return 0;
}

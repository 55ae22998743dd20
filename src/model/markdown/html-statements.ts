import type { Statement } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { changeElements } from '../../html/change-elements.js';
import { classesOf, headingDepth, withAttributes } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';
import { plainText, standsApart } from '../../html/text.js';
import { writeHtml } from '../../html/write-html.js';
import { isInternalClass } from '../internal/internal-mark.js';
import { bullet, innerBullet } from './split-statements.js';

interface Part {
  readonly nodes: HtmlNode[];
  readonly isInternal: boolean;
}

/** What holds statements without being one. */
const holders = new Set(['p', 'div', 'section', 'article', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'center']);

/**
 * The statements of a cell written as HTML: its lines, paragraphs and items, those within others as well; headings, tables,
 * quotes and the like stay whole.
 */
export function statementsOf(inside: Html, place: Place): Statement[] {
  return partsOf(inside, false)
    .flatMap(({ nodes, isInternal }) => written(nodes).map((html) => ({ html, isInternal })))
    .flatMap(({ html, isInternal }): Statement[] => {
      const text = plainText(html);
      if (text === '' && !html.includes('<img')) return [];
      const isHeading = /^<h[1-6]\b/.test(html);
      const statement = { html, text, place, ...(isHeading ? { heading: true as const } : {}) };
      return [isInternal ? { ...statement, internal: true } : statement];
    });
}

/** The words of a cell in one line. */
export function inlineOf(inside: Html): string {
  const flat = changeElements(inside, (element) =>
    standsApart(element) ? [space, ...element.inside, space] : element,
  );
  return writeHtml(flat).replace(/\s+/g, ' ').trim();
}

const space: HtmlNode = { kind: 'text', text: ' ', written: ' ' };

function partsOf(nodes: Html, isInternal: boolean): Part[] {
  const parts: Part[] = [{ nodes: [], isInternal }];
  const begin = (part: Part) => parts.push(part);
  for (const node of nodes) {
    if (node.kind !== 'element') parts.at(-1)?.nodes.push(node);
    else if (node.name === 'br') begin({ nodes: [], isInternal });
    else if (holders.has(node.name)) {
      parts.push(...partsOf(node.inside, isInternal || classesOf(node).some(isInternalClass)));
      begin({ nodes: [], isInternal });
    } else if (standsApart(node) || headingDepth(node) !== undefined) {
      begin({ nodes: [node], isInternal });
      begin({ nodes: [], isInternal });
    } else {
      const [first, ...rest] = partsOf(node.inside, isInternal);
      // A break within bold or a link ends the one and starts it again; an id stays with the first.
      const again = (part: Part, element: HtmlElement): Part => ({
        ...part,
        nodes: [{ ...element, inside: part.nodes }],
      });
      if (first !== undefined) parts.at(-1)?.nodes.push(...again(first, node).nodes);
      const { id, ...others } = node.attributes;
      for (const part of rest) begin(again(part, id === undefined ? node : withAttributes(node, others)));
    }
  }
  return parts.filter(({ nodes: kept }) => kept.length > 0);
}

/** `• one • two` is a list written in one line. */
function written(nodes: Html): string[] {
  const lines: string[] = [''];
  for (const node of nodes) {
    const [first = '', ...rest] =
      node.kind === 'text' ? node.written.split(innerBullet) : [writeHtml([node])];
    lines[lines.length - 1] += first;
    lines.push(...rest);
  }
  return lines.map((html) => html.replace(bullet, '').trim());
}

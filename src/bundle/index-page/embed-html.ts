import type { Block } from '../../domain/framework.js';
import { parsePageLink } from '../../domain/links.js';
import { changeElements } from '../../html/change-elements.js';
import { headingDepth, makeElement, withAttributes } from '../../html/elements.js';
import type { Html } from '../../html/node.js';

/** How a page's own HTML becomes part of a larger page. */
export interface Embedding {
  /** Stands before every id of the page, so that two pages may have the same. */
  readonly prefix: string;
  /** By how many steps its headings go down. */
  readonly deeper: number;
  /** Where a link to a framework page leads; undefined when nowhere. */
  readonly hrefOf: (permalink: string, anchor: string | undefined) => string | undefined;
}

/** HTML of a page as HTML of the page around: `prefix` and `deeper` as in an embedding. */
export type Embed = (html: string, prefix: string, deeper: number) => string;

/** Blocks of a page, one behind the other. */
export function joined(blocks: readonly Block[], prefix: string, deeper: number, embed: Embed): string {
  return blocks.map(({ html }) => embed(html, prefix, deeper)).join('\n');
}

/** HTML of a block, with its ids, headings and links made to fit the page around it. */
export function embedHtml(html: Html, { prefix, deeper, hrefOf }: Embedding): Html {
  return changeElements(html, (element) => {
    const { id, href } = element.attributes;
    const embedded = {
      ...element.attributes,
      ...(id === undefined ? {} : { id: `${prefix}--${id}` }),
      ...(href === undefined ? {} : { href: addressOf(href, prefix, hrefOf) }),
    };
    const known = Object.entries(embedded).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    const attributes = Object.fromEntries(known);
    const depth = headingDepth(element);
    if (depth !== undefined)
      return makeElement(`h${Math.min(6, depth + deeper)}`, attributes, element.inside);
    return id === undefined && href === undefined ? element : withAttributes(element, attributes);
  });
}

/** Where a link leads from the page around; undefined when nowhere: it is plain text to every reader then. */
function addressOf(href: string, prefix: string, hrefOf: Embedding['hrefOf']): string | undefined {
  if (href.startsWith('#')) return `#${prefix}--${href.slice(1)}`;
  const page = parsePageLink(href);
  return page === undefined ? href : hrefOf(page.permalink, page.anchor);
}

import { parsePageLink } from '../../domain/links.js';

/** How a page's own HTML becomes part of a larger page. */
export interface Embedding {
  /** Stands before every id of the page, so that two pages may have the same. */
  readonly prefix: string;
  /** By how many steps its headings go down. */
  readonly deeper: number;
  /** Where a link to a framework page leads; undefined when nowhere. */
  readonly hrefOf: (permalink: string, anchor: string | undefined) => string | undefined;
}

/** HTML of a block, with its ids, headings and links made to fit the page around it. It must be sanitized HTML. */
export function embedHtml(html: string, { prefix, deeper, hrefOf }: Embedding): string {
  return html.replace(
    /<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>/gi,
    (_, slash: string, tag: string, rest: string) => {
      const depth = /^h([1-6])$/i.exec(tag)?.[1];
      const name = depth === undefined ? tag : `h${Math.min(6, Number(depth) + deeper)}`;
      return `<${slash}${name}${slash === '' ? attributes(rest, prefix, hrefOf) : ''}>`;
    },
  );
}

function attributes(text: string, prefix: string, hrefOf: Embedding['hrefOf']): string {
  return text.replace(/\s(id|href)="([^"]*)"/gi, (whole, name: string, value: string) => {
    if (name === 'id') return ` id="${prefix}--${value}"`;
    if (value.startsWith('#')) return ` href="#${prefix}--${value.slice(1)}"`;
    const page = parsePageLink(value.replaceAll('&amp;', '&'));
    if (page === undefined) return whole;
    const href = hrefOf(page.permalink, page.anchor);
    // An anchor without an address is plain text to every reader.
    return href === undefined ? '' : ` href="${href.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
}

import type { Slide } from '../domain/deck.js';
import { parsePageLink } from '../domain/links.js';
import type { PptxFacts } from './pptx-facts.js';

/** Where a slide's links lead, by what the deck calls them; a link to a page without a website is left out. */
export function linksOf(
  { body }: Slide,
  policy: PptxFacts['links'],
): Map<string, { id: string; address: string }> {
  const links = new Map<string, { id: string; address: string }>();
  if (body.kind !== 'lines') return links;
  for (const { href } of body.lines.flatMap(({ runs }) => runs)) {
    const address = href === undefined ? undefined : addressOf(href, policy);
    if (href !== undefined && address !== undefined && !links.has(href))
      links.set(href, { id: `link${links.size + 1}`, address });
  }
  return links;
}

function addressOf(href: string, policy: PptxFacts['links']): string | undefined {
  // A footnote stands on its own page, which a slide is not.
  if (href.startsWith('#')) return undefined;
  const page = parsePageLink(href);
  if (page === undefined) return href;
  if (policy.kind === 'text') return undefined;
  const anchor = page.anchor === undefined ? '' : `#${encodeURIComponent(page.anchor)}`;
  return `${policy.siteUrl.replace(/\/+$/, '')}${encodeURI(page.permalink)}${anchor}`;
}

import type { Slide } from '../domain/deck.js';
import { parsePageLink } from '../domain/links.js';
import type { PptxFacts } from './pptx-facts.js';
import type { FindSlide } from './slide-finder.js';

/** Where a link leads: to a slide of the same deck, or out of it. */
export type SlideLink =
  | { readonly kind: 'slide'; readonly id: string; readonly number: number }
  | { readonly kind: 'web'; readonly id: string; readonly address: string };

/** Where a slide's links lead, by what the deck calls them; a link to a page that is nowhere to be found is left out. */
export function linksOf(
  { body }: Slide,
  policy: PptxFacts['links'],
  find: FindSlide,
): ReadonlyMap<string, SlideLink> {
  const links = new Map<string, SlideLink>();
  if (body.kind !== 'lines') return links;
  for (const { href } of body.lines.flatMap(({ runs }) => runs)) {
    if (href === undefined || links.has(href)) continue;
    const link = linkOf(href, `link${links.size + 1}`, policy, find);
    if (link !== undefined) links.set(href, link);
  }
  return links;
}

function linkOf(
  href: string,
  id: string,
  policy: PptxFacts['links'],
  find: FindSlide,
): SlideLink | undefined {
  // A footnote stands on its own page, which a slide is not.
  if (href.startsWith('#')) return undefined;
  const page = parsePageLink(href);
  if (page === undefined) return { kind: 'web', id, address: href };
  const number = find(page);
  if (number !== undefined) return { kind: 'slide', id, number };
  if (policy.kind === 'text') return undefined;
  const anchor = page.anchor === undefined ? '' : `#${encodeURIComponent(page.anchor)}`;
  const address = `${policy.siteUrl.replace(/\/+$/, '')}${encodeURI(page.permalink)}${anchor}`;
  return { kind: 'web', id, address };
}

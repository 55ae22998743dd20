import { parsePageLink } from '../domain/links.js';
import { changeElements } from '../html/change-elements.js';
import { withAttributes, withoutAttribute } from '../html/elements.js';
import type { Html } from '../html/node.js';

/** Links to pages of the framework lead to the website; without one they are plain text to every reader. */
export function webLinks(html: Html, siteUrl: string | undefined): Html {
  return changeElements(html, (element) => {
    const { href } = element.attributes;
    if (href === undefined || parsePageLink(href) === undefined) return element;
    if (siteUrl === undefined) return withoutAttribute(element, 'href');
    const path = href.slice(href.indexOf('/', 'https://'.length));
    return withAttributes(element, { ...element.attributes, href: siteUrl.replace(/\/+$/, '') + path });
  });
}

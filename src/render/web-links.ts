import { escapeText } from '../domain/html-text.js';
import { parsePageLink } from '../domain/links.js';

/** Links to pages of the framework lead to the website; without one they are plain text to every reader. */
export function webLinks(html: string, siteUrl: string | undefined): string {
  return html.replace(/\shref="([^"]*)"/g, (whole, value: string) => {
    const page = parsePageLink(value);
    if (page === undefined) return whole;
    if (siteUrl === undefined) return '';
    // What travels is escaped already, and stays so.
    const rest = value.slice(value.indexOf('/', 'https://'.length));
    return ` href="${escapeText(siteUrl.replace(/\/+$/, ''))}${rest}"`;
  });
}

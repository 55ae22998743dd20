import { pageHost } from '../domain/links.js';

const pageLinks = new RegExp(
  `<a\\b[^>]*\\shref="${pageHost.replaceAll('.', '\\.')}[^"]*"[^>]*>(.*?)</a>`,
  'gs',
);

/** Links to pages of the framework become their text: a candidate has this file alone, and may not see the pages. */
export function withoutPageLinks(html: string): string {
  return html.replace(pageLinks, '$1');
}

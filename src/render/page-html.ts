import type { Page } from '../domain/page.js';
import { type Shell, shellHtml } from '../domain/shell.js';
import { changeElements } from '../html/change-elements.js';
import { textNode, withAttributes } from '../html/elements.js';
import type { Html } from '../html/node.js';
import { parseHtml } from '../html/parse-html.js';
import { writeHtml } from '../html/write-html.js';
import { webLinks } from './web-links.js';

/** They are megabytes of fonts, and the same for all pages of a brand. */
const shells = new WeakMap<Shell, Html>();

/** The page as one file that a browser opens: its links to pages of the framework lead to the website, if there is one. */
export function pageHtml({ shell, language, title, style, body }: Page, siteUrl: string | undefined): string {
  const empty = shells.get(shell) ?? parseHtml(shellHtml(shell));
  shells.set(shell, empty);
  const whole = changeElements(empty, (element) => {
    const { name, attributes } = element;
    if (name === 'html') return withAttributes(element, { ...attributes, lang: language });
    if (name === 'title') return { ...element, inside: [textNode(title)] };
    if (name === 'style' && attributes.id === 'document')
      return { ...element, inside: [{ kind: 'text', text: style, written: style }] };
    if (name === 'body') return { ...element, inside: webLinks(parseHtml(body), siteUrl) };
    return element;
  });
  return writeHtml(whole);
}

import type { Html, HtmlElement } from './node.js';
import { parseHtml } from './parse-html.js';

const blocks: ReadonlySet<string> = new Set(
  (
    'p div li ul ol h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th blockquote pre figure figcaption details ' +
    'summary dl dt dd br hr section article aside header footer caption'
  ).split(' '),
);

/** Whether words before an element and words in it, or behind it, stand apart on the page. */
export function standsApart({ name }: HtmlElement): boolean {
  return blocks.has(name);
}

/** The words of a tree as they were written; a space stands where one ends and the next begins on the page. */
export function textOf(html: Html, isApart: (element: HtmlElement) => boolean = standsApart): string {
  let text = '';
  for (const node of html) {
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'element') {
      const inside = textOf(node.inside, isApart);
      text += isApart(node) ? ` ${inside} ` : inside;
    }
  }
  return text;
}

/** The words that a reader sees in HTML, white space folded. */
export function plainText(html: string): string {
  return foldSpace(/[<&]/.test(html) ? textOf(parseHtml(html)) : html);
}

/** Runs of white space become one space; the ends are trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

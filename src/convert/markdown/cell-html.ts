import { escapeText } from '../../domain/html-text.js';
import type { Html, HtmlElement } from '../../html/node.js';
import type { InlineForm } from './inline.js';

/** Elements that stay in a cell of HTML, by what they are called there. */
const kept: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'p ul ol li strong em del sup sub code pre blockquote'.split(' ').map((name) => [name, name]),
  ),
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  ...Object.fromEntries('h1 h2 h3 h4 h5 h6 dt summary'.split(' ').map((name) => [name, 'strong'])),
};
const lines: ReadonlySet<string> = new Set(
  'div h1 h2 h3 h4 h5 h6 dt dd summary tr section article'.split(' '),
);
const unseen: ReadonlySet<string> = new Set('script style svg iframe template'.split(' '));

/** What stands in a cell as plain HTML in one line, for a table that Markdown cannot write. */
export function cellHtml(inside: Html, form: InlineForm): string {
  return write(inside, form)
    .replace(/\s+/g, ' ')
    .replace(/(?:<br> ?)+(?=<\/|<(?:p|ul|ol|li)>|$)|^(?: ?<br>)+/g, '')
    .trim();
}

function write(nodes: Html, form: InlineForm): string {
  let written = '';
  for (const node of nodes) {
    if (node.kind === 'text') written += textAsHtml(node.text);
    else if (node.kind === 'element' && !unseen.has(node.name)) written += writeElement(node, form);
  }
  return written;
}

function writeElement(element: HtmlElement, form: InlineForm): string {
  const { name, attributes, inside } = element;
  if (name === 'br') return '<br>';
  if (name === 'img') {
    const placed = /^!\[(.*)\]\((.*)\)$/.exec(form.image(element) ?? '');
    const alt = textAsHtml(attributes.alt ?? '');
    return placed === null
      ? alt
      : `<img src="${escapeText(placed[2] ?? '')}" alt="${escapeText(attributes.alt ?? '')}">`;
  }
  if (name === 'input') return attributes.type === 'checkbox' ? ('checked' in attributes ? '☑ ' : '☐ ') : '';
  const within = write(inside, form);
  if (within.trim() === '') return within;
  if (name === 'a' && /^(?:https?:|mailto:|tel:)/i.test(attributes.href ?? '')) {
    return `<a href="${escapeText(attributes.href ?? '').replace(/\{(?=[{%])/g, '%7B')}">${within}</a>`;
  }
  const other = kept[name];
  const marked = other === undefined ? within : `<${other}>${within}</${other}>`;
  return lines.has(name) ? `<br>${marked}<br>` : marked;
}

/** Neither Liquid nor an attribute list may begin in it. */
function textAsHtml(text: string): string {
  return escapeText(text)
    .replace(/\{(?=[{%:])/g, '&#123;')
    .replace(/[\u200b\ufeff]/g, '');
}

import { escapeText } from '../domain/html-text.js';
import type { PrintSize } from '../domain/print-size.js';
import type { Words } from '../domain/words/words-in.js';
import { changeElements } from '../html/change-elements.js';
import { elementsOf, textNode } from '../html/elements.js';
import type { Html, HtmlElement, HtmlNode, HtmlText } from '../html/node.js';
import { parseHtml } from '../html/parse-html.js';
import { textOf } from '../html/text.js';

/**
 * In large print, numbers each link and lists where the numbers lead, since a reader of paper cannot follow the link
 * itself. The same target has one number. A link whose words are its address already needs none, nor does one to the page
 * that it stands on, whose address heads the list. In standard print
 * nothing is numbered, nor where a template has no place for the list.
 */
export function listLinks(
  html: Html,
  print: PrintSize,
  targetOf: (href: string) => string | undefined,
  words: Pick<Words, 'links' | 'thisPage'>,
): Html {
  const [place] = elementsOf(html, isPlace);
  if (print === 'standard' || place === undefined) return withPlaces(html, () => []);
  const own = encodeURI(place.attributes['data-links'] ?? '').replace(/\/$/, '');
  const targets: string[] = [];
  const numbered = changeElements(html, (element) => {
    const { href } = element.attributes;
    const target = element.name !== 'a' || href === undefined ? undefined : targetOf(href);
    if (target === undefined || target === own || saysItself(element, target)) return element;
    if (!targets.includes(target)) targets.push(target);
    return [element, textNode('\u00a0'), ...parseHtml(numberOf(targets.indexOf(target)))];
  });
  return withPlaces(numbered, (text) => parseHtml(list(targets, escapeText(text), words)));
}

/** Where a template wants its list of links. */
function isPlace({ name, attributes }: HtmlElement): boolean {
  return name === 'div' && attributes['data-links'] !== undefined;
}

/** A tree with something else in each place of a list, without the end of its line; all else is shared with the given one. */
function withPlaces(html: Html, fill: (own: string) => Html): Html {
  let changed: HtmlNode[] | undefined;
  for (const [at, node] of html.entries()) {
    const next = placed(node, html[at - 1], fill);
    if (next !== node) changed ??= html.slice(0, at);
    if ('kind' in next) changed?.push(next);
    else changed?.push(...next);
  }
  return changed ?? html;
}

function placed(node: HtmlNode, before: HtmlNode | undefined, fill: (own: string) => Html): HtmlNode | Html {
  if (node.kind === 'text') {
    return before?.kind === 'element' && isPlace(before) ? withoutLineEnd(node) : node;
  }
  if (node.kind !== 'element') return node;
  if (isPlace(node)) return fill(node.attributes['data-links'] ?? '');
  const inside = withPlaces(node.inside, fill);
  return inside === node.inside ? node : { ...node, inside };
}

function withoutLineEnd(node: HtmlText): HtmlText {
  const cut = (text: string) => text.replace(/^\n/, '');
  return { ...node, text: cut(node.text), written: cut(node.written) };
}

function list(targets: readonly string[], own: string, words: Pick<Words, 'links' | 'thisPage'>): string {
  if (targets.length === 0 && own === '') return '';
  const self = own === '' ? '' : `<p>${escapeText(words.thisPage)} ${breakable(own)}</p>`;
  const items = targets
    .map((target, index) => `<li>${numberOf(index)} <span>${breakable(escapeText(target))}</span></li>`)
    .join('');
  return `<section class="links ruled"><h2>${escapeText(words.links)}</h2>${self}${items === '' ? '' : `<ol>${items}</ol>`}</section>`;
}

function numberOf(index: number): string {
  return `<span class="link-number">[${index + 1}]</span>`;
}

/** Long addresses may break after a slash, which adds nothing that a reader would take for part of them. */
export function breakable(text: string): string {
  return text.replace(/\/(?=\S)/g, '/<wbr>');
}

function saysItself({ inside }: HtmlElement, target: string): boolean {
  const said = textOf(inside)
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return target === said || target.endsWith(`: ${said}`);
}

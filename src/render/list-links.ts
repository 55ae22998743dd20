import { escapeText, unescapeText } from '../domain/html-text.js';
import type { PrintSize } from '../domain/print-size.js';
import type { Words } from '../domain/words/words-in.js';

/** Where a template wants its list of links; one that has no such place gets it at its end. */
const slot = /<div data-links(?:="([^"]*)")?><\/div>\n?/;

/**
 * In large print, numbers each link and lists where the numbers lead, since a reader of paper cannot follow the link
 * itself. The same target has one number. A link whose words are its address already needs none. In standard print the
 * HTML stays as it is.
 */
export function listLinks(
  html: string,
  print: PrintSize,
  targetOf: (href: string) => string | undefined,
  words: Pick<Words, 'links' | 'thisPage'>,
): string {
  if (print === 'standard' || !slot.test(html)) return html.replace(slot, '');
  const targets: string[] = [];
  const numbered = html.replace(
    /<a\b([^>]*)>([\s\S]*?)<\/a>/g,
    (link, attributes: string, inside: string) => {
      const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
      const target = href === undefined ? undefined : targetOf(unescapeText(href));
      if (target === undefined || saysItself(inside, target)) return link;
      if (!targets.includes(target)) targets.push(target);
      return `${link}\u00a0${numberOf(targets.indexOf(target))}`;
    },
  );
  return numbered.replace(slot, (_, own: string | undefined) => list(targets, own ?? '', words));
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
function breakable(text: string): string {
  return text.replace(/\/(?=\S)/g, '/<wbr>');
}

function saysItself(inside: string, target: string): boolean {
  const said = unescapeText(inside.replace(/<[^>]*>/g, ''))
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return target === said || target.endsWith(`: ${said}`);
}

import { addressInWords } from '../../domain/address-in-words.js';
import { ownValue } from '../../domain/own-value.js';
import type { Html, HtmlNode } from '../../html/node.js';

/** Tags that begin a line of their own, and the space in front of it. */
const blocks: Readonly<Record<string, '\n' | '\n\n'>> = {
  p: '\n\n',
  h2: '\n\n',
  h3: '\n\n',
  h4: '\n\n',
  h5: '\n\n',
  h6: '\n\n',
  blockquote: '\n\n',
  table: '\n\n',
  caption: '\n',
  tr: '\n',
  br: '\n',
};

/**
 * Simple HTML as plain text: a paragraph a line with an empty line between, items after a hyphen or their number,
 * nested ones indented, a link's address after its words. Expects what `simpleHtml` makes.
 */
export function plainLines(html: Html): string {
  const lists: (number | undefined)[] = [];
  let text = '';
  const read = (node: HtmlNode) => {
    if (node.kind === 'text') text += node.text.replace(/\s+/g, ' ');
    if (node.kind !== 'element') return;
    const { name } = node;
    const isList = name === 'ul' || name === 'ol';
    // Inside an item a paragraph goes on where it is.
    const edge = name === 'li' || (name === 'p' && lists.length > 0) ? '' : (ownValue(blocks, name) ?? '');
    if (isList && lists.length === 0) text += '\n\n';
    if (isList) lists.push(name === 'ol' ? 1 : undefined);
    text += name === 'li' ? `\n${nextMark(lists)}` : edge;
    for (const inner of node.inside) read(inner);
    if (isList) lists.pop();
    if (isList && lists.length === 0) text += '\n\n';
    if (name === 'a') text += shownAddress(text, node.attributes.href ?? '');
    if (name !== 'br') text += name === 'td' || name === 'th' ? ' ' : edge;
  };
  for (const node of html) read(node);
  return tidy(text);
}

/** Where an item begins: `\0` keeps its indent from being taken for white space that the HTML had. */
function nextMark(lists: (number | undefined)[]): string {
  const indent = '\0\0'.repeat(Math.max(0, lists.length - 1));
  const number = lists.at(-1);
  if (number === undefined) return `${indent}- `;
  lists[lists.length - 1] = number + 1;
  return `${indent}${number}. `;
}

/** An address that the words already say is not said twice. */
function shownAddress(text: string, href: string): string {
  const words = addressInWords(href);
  const isMail = /^mailto:/i.test(href);
  return words === '' || text.endsWith(words) ? '' : ` (${isMail ? words : href})`;
}

function tidy(text: string): string {
  return (
    text
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      // An item that was struck as a whole.
      .replace(/^\0*-$\n?/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/\0/g, ' ')
      .trim()
  );
}

import { addressInWords } from '../../domain/address-in-words.js';
import { withoutStruck } from '../../domain/html-text.js';

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
  li: '\n',
  br: '\n',
};

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Simple HTML as plain text: a paragraph a line with an empty line between, items after a hyphen or their number,
 * nested ones indented, a link's address after its words, nothing of what is struck. Expects what `simpleHtml` makes.
 */
export function plainLines(html: string): string {
  const lists: (number | undefined)[] = [];
  const links: string[] = [];
  let text = '';
  for (const [token, slash = '', tag = '', rest = ''] of withoutStruck(html).matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g,
  )) {
    if (tag === '') text += readCharacters(token.replace(/\s+/g, ' '));
    else if (tag === 'ul' || tag === 'ol') {
      if (slash === '') {
        if (lists.length === 0) text += '\n\n';
        lists.push(tag === 'ol' ? 1 : undefined);
      } else {
        lists.pop();
        if (lists.length === 0) text += '\n\n';
      }
    } else if (tag === 'a') {
      if (slash === '') links.push(readCharacters(/href="([^"]*)"/.exec(rest)?.[1] ?? ''));
      else text += shownAddress(text, links.pop() ?? '');
    } else if (tag === 'li' && slash === '') text += `\n${nextMark(lists)}`;
    else if ((tag === 'td' || tag === 'th') && slash !== '') text += ' ';
    // Inside an item a paragraph goes on where it is.
    else if (tag in blocks && !(tag === 'p' && lists.length > 0))
      text += tag === 'li' ? '' : (blocks[tag] ?? '');
  }
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

function readCharacters(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => characters[name] ?? whole);
}

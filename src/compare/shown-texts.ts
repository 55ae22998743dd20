import type { Block, Statement } from '../domain/framework.js';
import type { Html, HtmlNode } from '../html/node.js';
import { parseHtml } from '../html/parse-html.js';
import { standsApart } from '../html/text.js';
import { withRaisedSigns } from '../html/with-raised-signs.js';
import { withoutStruck } from '../html/without-struck.js';

/** Stands before an item of a list inside a text, so that items do not run together. */
const bullet = '•';

/**
 * What a block says, a text for each of its paragraphs, items and rows, which come and go one by one. What is struck is
 * said no more.
 */
export function textsOfBlock({ html, text }: Pick<Block, 'html' | 'text'>): string[] {
  // A block that travelled without its form is its words.
  const texts = html === '' ? [text] : pieces(html).map((piece) => piece.replace(/^• /, ''));
  return texts.filter((one) => one !== '');
}

/** What a statement says in one text: the items of a list in it stand behind bullets. None of one that is struck whole. */
export function textsOfStatement({ html, text }: Pick<Statement, 'html' | 'text'>): string[] {
  // Most statements are one run of words.
  const said = /<(?:li|p|td|dt|dd|del|s|strike|sup|sub)\b/.test(html) ? pieces(html).join(' ') : text;
  return said === '' ? [] : [said];
}

function pieces(html: string): string[] {
  return (
    linesOf(withRaisedSigns(withoutStruck(parseHtml(html)), 'latin'))
      .replace(/• *(?:\n *)+/g, `${bullet} `)
      // An item without words has no bullet.
      .replace(/(?:• )+(?=• )/g, '')
      .split('\n')
      .map((piece) => piece.replace(/\s+/g, ' ').trim())
      .filter((piece) => piece !== '' && piece !== bullet)
  );
}

/** Each paragraph and item on a line, items behind a bullet, the cells of a row beside each other. */
function linesOf(html: Html): string {
  let text = '';
  let before: HtmlNode | undefined;
  for (const node of html) {
    if (node.kind === 'text') text += node.text.replace(/\s+/g, ' ');
    if (node.kind === 'element') {
      const inside = linesOf(node.inside);
      if (isCell(node)) text += isCell(before) ? ` · ${inside}` : inside;
      else if (node.name === 'br') text += ' ';
      else if (node.name === 'li') text += `\n${bullet} ${inside}\n`;
      else text += standsApart(node) ? `\n${inside}\n` : inside;
      before = node;
    }
  }
  return text;
}

function isCell(node: HtmlNode | undefined): boolean {
  return node?.kind === 'element' && (node.name === 'td' || node.name === 'th');
}

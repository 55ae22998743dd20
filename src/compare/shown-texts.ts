import type { Block, Statement } from '../domain/framework.js';
import { unescapeText, withoutStruck } from '../domain/html-text.js';

/** Stands before an item of a list inside a text, so that items do not run together. */
const bullet = '•';

/**
 * What a block says, a text for each of its paragraphs, items and rows, which come and go one by one. What is struck is
 * said no more.
 */
export function textsOfBlock({ html, text }: Pick<Block, 'html' | 'text'>): string[] {
  // A block that travelled without its form is its words.
  const texts = html === '' ? [text] : pieces(withoutStruck(html)).map((piece) => piece.replace(/^• /, ''));
  return texts.filter((one) => one !== '');
}

/** What a statement says in one text: the items of a list in it stand behind bullets. None of one that is struck whole. */
export function textsOfStatement({ html, text }: Pick<Statement, 'html' | 'text'>): string[] {
  const standing = withoutStruck(html);
  const said = standing !== html || /<(?:li|p|td|dt|dd)\b/.test(html) ? pieces(standing).join(' ') : text;
  return said === '' ? [] : [said];
}

function pieces(html: string): string[] {
  return (
    html
      .replace(/\s+/g, ' ')
      .replace(/<\/t[dh]>\s*<t[dh]\b[^>]*>/g, ' · ')
      .replace(/<li\b[^>]*>/g, `\n${bullet} `)
      .replace(edges, '\n')
      .replace(/<br\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', '\u00a0')
      .replace(/• *(?:\n *)+/g, `${bullet} `)
      // An item without words has no bullet.
      .replace(/(?:• )+(?=• )/g, '')
      .split('\n')
      .map((piece) => unescapeText(piece).replace(/\s+/g, ' ').trim())
      .filter((piece) => piece !== '' && piece !== bullet)
  );
}

const edges =
  /<\/?(?:p|div|li|ul|ol|h[1-6]|table|thead|tbody|tfoot|tr|blockquote|pre|figure|figcaption|details|summary|dl|dt|dd|hr|section|article|aside|header|footer|caption)\b[^>]*>/g;

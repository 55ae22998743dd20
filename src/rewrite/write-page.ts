import { asMarkdown } from '../domain/as-markdown.js';
import type { CutPage } from '../model/cut.js';

/** Keys in the order in which people write them. */
const order = ['title', 'permalink', 'nav_order', 'parent', 'grand_parent', 'level'];

/**
 * A page as a file: its front matter, then its text. A craft's page ends with headings for the areas that only its levels
 * name, so that they are areas here too.
 *
 * @param text everything below the front matter, its links written anew
 */
export function writePage(page: CutPage, text: string, areas: readonly string[]): string {
  const values = new Map(
    [...page.front].flatMap(([key, { text: value }]) => (value === undefined ? [] : [[key, value]])),
  );
  values.set('permalink', page.permalink);
  const keys = [...values.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  const front = keys.map((key) => `${key}: ${yamlOf(key, values.get(key) ?? '')}`);
  const mark = '#'.repeat(freeDepth(text));
  const headings = areas.map((name) => `${mark} ${asMarkdown(name)}`);
  return `---\nlayout: default\n${front.join('\n')}\n---\n\n${[text.trim().replace(/^(# [^\n]*)\n{3,}/, '$1\n\n'), ...headings].join('\n\n')}\n`;
}

function rankOf(key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}

/** Numbers stay numbers; all else is text in quotes, whatever it holds. */
function yamlOf(key: string, text: string): string {
  const isNumber = (key === 'nav_order' || key === 'level') && /^\d{1,4}$/.test(text);
  return isNumber ? text : JSON.stringify(text);
}

/** A depth at which the page has no headings yet: headings beside those of areas would be taken for areas. */
function freeDepth(text: string): number {
  const used = new Set([...text.matchAll(/^(#{1,6})[ \t]/gm)].map(([, mark = '']) => mark.length));
  return [2, 3, 4, 5, 6].find((depth) => !used.has(depth)) ?? 6;
}

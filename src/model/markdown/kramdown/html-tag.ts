import { type Endless, giveUp, isHopeless } from './endless.js';
import { isElement } from './html-names.js';
import { htmlName, S } from './patterns.js';
import { type Scanner, scan } from './scanner.js';

// No value is longer than a few addresses; the bound keeps quotes that never close from being read again and again.
const value = `(?:[\\p{L}\\p{M}\\p{N}\\p{Pc}]+|"[^"]{0,5000}"|'[^']{0,5000}')`;
const attribute = `${S}+${htmlName.replace(/\\-/g, '\\-')}(?:${S}*=${S}*${value})?`;

/** Groups: the name, the attributes, `/` of a closed tag. */
export const openTag = new RegExp(`<(${htmlName})((?:${attribute})*)${S}*(\\/)?>`, 'uy');
export const closeTag = new RegExp(`<\\/(${htmlName})${S}*>`, 'y');
const comment = /<!--[\s\S]*?-->/y;
export const instruction = /<\?[\s\S]*?\?>/y;
/** What may begin a tag, a comment or an instruction. */
export const tagMark = new RegExp(`<(?:${htmlName}|\\/|!--|\\?)`, 'g');

/**
 * Reads a comment.
 *
 * @param endless notes that no end follows, so that a text of nothing but beginnings is read once.
 */
export function scanComment(scanner: Scanner, endless: Endless): string | undefined {
  if (!scanner.text.startsWith('<!--', scanner.at) || isHopeless({ endless, at: scanner.at }, '-->'))
    return undefined;
  const found = scan(scanner, comment)?.[0];
  if (found === undefined) giveUp({ endless, at: scanner.at }, '-->');
  return found;
}

/** HTML's own names in lower case; others as they are written. */
export function elementName(written: string): string {
  const lower = written.toLowerCase();
  return isElement(lower) ? lower : written;
}

/** The value of the attribute `markdown`, which asks for Markdown inside an element. */
export function markdownWish(attributes: string): string | undefined {
  if (!/markdown/i.test(attributes)) return undefined;
  const match = /(?:^|\s)markdown\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w]+))/i.exec(attributes);
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

/** How `</name>` is looked for: HTML's own names in any case. Global, from where it is told. */
export function closingOf(name: string): RegExp {
  const escaped = name.replace(/[.\\-]/g, '\\$&');
  return new RegExp(`</${escaped}${S}*>`, isElement(name) ? 'gi' : 'g');
}

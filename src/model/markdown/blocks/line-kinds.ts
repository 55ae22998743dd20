import { spanElements } from '../spans/html-name.js';
import { ownLine } from './own-line.js';
import { ownListOf } from './own-list.js';

/** `- `, `* `, `+ ` or `1. ` in front of an item; nothing needs to stand behind it. */
export const itemMarker = /^( {0,3})([*+-]|\d+\.)([ \t]+|$)/;

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Marker, indentation of its text and kind of list of a line that begins an item. */
export interface ItemStart {
  readonly isOrdered: boolean;
  /** As it is written, of an ordered one. */
  readonly number?: number;
  /** At which column its text stands; further lines of the item are indented as far. */
  readonly column: number;
  /** How many characters stand before the text. */
  readonly length: number;
}

export function itemStart(line: string): ItemStart | undefined {
  const match = itemMarker.exec(line);
  if (match === null || match[3] === '') return undefined;
  const length = match[0].length;
  const number = Number.parseInt(match[2] ?? '', 10);
  const isOrdered = !Number.isNaN(number);
  return {
    isOrdered,
    column: columnOf(match[0], line.slice(length)),
    length,
    ...(isOrdered ? { number } : {}),
  };
}

/** The column of an item's text: four where nothing, or a list of attributes alone, stands behind its marker. */
export function columnOf(marker: string, text: string): number {
  return isBlank(text.slice(ownListOf(text)?.raw.length ?? 0)) ? 4 : columnAfter(marker);
}

/** The column behind a piece of a line; a tab goes on to the next multiple of four. */
function columnAfter(text: string): number {
  let column = 0;
  for (const sign of text) column = sign === '\t' ? column + 4 - (column % 4) : column + 1;
  return column;
}

/** `* * *`: a rule, which below an empty line ends a list. */
export function isRule(line: string): boolean {
  return /^ {0,3}([*_-])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}

export function isQuote(line: string): boolean {
  return /^ {0,3}>/.test(line);
}

/** `# Heading`, which must begin its line. */
export function isHeading(line: string): boolean {
  return /^#{1,6}[ \t]+\S/.test(line);
}

/** `^` on a line of its own ends a block. */
export function isEndOfBlock(line: string): boolean {
  return /^\^[ \t]*$/.test(line);
}

/** The tag of an element that stands on its own. */
export function isBlockTag(line: string): boolean {
  const name = /^ {0,3}<([A-Za-z][\w:-]*)(?=[\s/>]|$)/.exec(line)?.[1];
  return name !== undefined && !spanElements.test(name) && !/^ {0,3}<[A-Za-z][\w+.-]*:[^\s>]+>/.test(line);
}

/** Lines that no paragraph, quote or item takes along although no empty line stands above them. */
export function endsBlock(line: string): boolean {
  return isEndOfBlock(line) || isBlockTag(line) || (line.includes('{:') && ownLine.test(line));
}

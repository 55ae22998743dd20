import { spanElements } from '../spans/html-name.js';
import { ownLine } from './own-line.js';

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
  return { isOrdered, column: columnAfter(match[0]), length, ...(isOrdered ? { number } : {}) };
}

/** The column behind a piece of a line; a tab goes on to the next multiple of four. */
export function columnAfter(text: string): number {
  let column = 0;
  for (const sign of text) column = sign === '\t' ? column + 4 - (column % 4) : column + 1;
  return column;
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

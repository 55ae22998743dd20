import type { Block } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { plainText } from '../../model/text/plain-text.js';

/** A piece of what an author wrote that a file must hold in one piece. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
  /** Of a card: the part of the level that it stands in, whose end may be left to the handout. */
  readonly part?: CardPart;
  /** A heading within an area: it goes with the statement after it, and is not counted. */
  readonly leads?: true;
}

/** The statements of one area, or all other text of a level. One value for each, so that equal ones are told apart. */
export interface CardPart {
  /** The level's page. */
  readonly page: string;
  /** The area's name; empty for other text. */
  readonly area: string;
  /** How many passages it has, headings apart. */
  readonly length: number;
}

export type Written = Pick<Block, 'html' | 'text' | 'place'>;

/** A piece that the file says from its first word to its last. */
export function whole({ html, text, place }: Written): Passage {
  return { text: inFull(html, text), place };
}

/** Paper says what an abbreviation is short for, where a page first uses it, and the title of each callout. */
function inFull(html: string, text: string): string {
  const said = html
    .replace(/<abbr class="first" title="([^"]*)">[^<]*<\/abbr>/g, '$& ($1)')
    .replace(titled, (tag, title) => `${tag}${title} `);
  return said === html ? text : plainText(said);
}

/** What a callout's title stands above or in, wherever it is nested. */
const titled = /<(?:p|div|blockquote|ul|ol|dl|table|pre|section)\b[^>]* data-title="([^"]*)"[^>]*>/g;

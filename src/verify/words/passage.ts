import type { Block } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { changeElements } from '../../html/change-elements.js';
import { textNode } from '../../html/elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { withLongForms } from '../../html/with-long-forms.js';
import { withoutStruck } from '../../html/without-struck.js';

/** A piece of what an author wrote that a file must hold in one piece. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
  /** Of a card: the part of the level that it stands in, whose end may be left to the handout. */
  readonly part?: CardPart;
  /** A heading within an area: it goes with the statement after it, and is not counted. */
  readonly leads?: true;
  /** Looked for in the whole file, where the order of its parts depends on its paper. */
  readonly anywhere?: true;
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

/**
 * Paper says what an abbreviation is short for, where a page first uses it, and the title of each callout; what is struck
 * is not read aloud.
 */
function inFull(html: string, text: string): string {
  if (!/<(?:abbr|del|s|strike)\b|\sdata-title\b/.test(html)) return text;
  const said = changeElements(withoutStruck(withLongForms(parseHtml(html))), (element) => {
    const title = element.attributes['data-title'];
    return title === undefined ? element : { ...element, inside: [textNode(`${title} `), ...element.inside] };
  });
  return foldSpace(textOf(said));
}

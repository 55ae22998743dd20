import type { Direction } from '../../domain/direction.js';
import type { LanguageTag } from '../../domain/language-tag.js';

/** What a run of text looks like, and where it leads. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  readonly code: boolean;
  readonly marked: boolean;
  /** Lighter than the words around it. */
  readonly quiet: boolean;
  /** Of a heading, whose links need no look of their own. */
  readonly heads: boolean;
  readonly place: 'line' | 'superscript' | 'subscript';
  readonly language: LanguageTag | string;
  readonly direction: Direction;
  readonly href: string | undefined;
}

/** A piece of a paragraph: text, a break, or an element of its own such as a picture. */
export type LinePiece =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'break' }
  | { readonly kind: 'element'; readonly xml: string; readonly href: string | undefined };

export function plainLook(language: string, direction: Direction): Look {
  return {
    bold: false,
    italic: false,
    strike: false,
    underline: false,
    code: false,
    marked: false,
    quiet: false,
    heads: false,
    place: 'line',
    language,
    direction,
    href: undefined,
  };
}

import type { Wording } from './words/wording.js';

/** One static weight of a font, as woff2. */
export interface FontFace {
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
  readonly bytes: Uint8Array;
  /** The CSS `unicode-range` this file is meant for; undefined when it serves all that it holds. */
  readonly unicodeRange: string | undefined;
}

export interface FontFamily {
  /** The CSS name, e.g. `Inter`. */
  readonly name: string;
  readonly faces: readonly FontFace[];
  /** Height of the letter x as a fraction of the size, from the font itself: what decides how small print may be. */
  readonly xHeight: number;
}

/**
 * The brand that a framework wears when its settings name none. It may leave out its name, logo and address: they are
 * the framework's own then.
 */
export const neutralBrand = 'neutral';

/** Names, colours, logo, fonts and foot lines of a company. Colours are `#rrggbb`. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  readonly colours: {
    readonly ink: string;
    readonly secondary: string;
    readonly paper: string;
    readonly accent: string;
    readonly tint: string;
  };
  readonly logo:
    | {
        readonly mediaType: string;
        readonly bytes: Uint8Array;
        readonly alt: string;
        /** Where it stands on the web; undefined when the brand does not say. */
        readonly url: string | undefined;
      }
    | undefined;
  readonly fonts: {
    readonly text: FontFamily;
    readonly headings: FontFamily;
    /** Asked in order for characters that the others lack (symbols, arrows, further scripts). */
    readonly fallback: readonly FontFamily[];
  };
  /** Lines for the foot of every page, e.g. a company's registration. */
  readonly foot: readonly string[];
  /** How to reach the people who own the framework; for cover and advert. */
  readonly contact: string | undefined;
  /** The company's website; undefined when the brand names none. */
  readonly url: string | undefined;
  /** Which of our words are taken for a page. */
  readonly wording: Wording;
}

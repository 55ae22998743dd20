import { shadeOf } from './oklch.js';
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
  /** Whose forms its Chinese characters have; left out for a font that is not made for one of these. */
  readonly form?: HanForm;
}

/** Whose forms a Chinese character has: of Japan, of mainland China, of Korea, of Taiwan, of Hong Kong. */
export type HanForm = 'jp' | 'sc' | 'kr' | 'tc' | 'hk';

/** The brand that a framework wears when its settings name none, and it brings none. */
export const neutralBrand = 'neutral';

/** The brand that the work itself brings: `_brand.yml` beside ladderpress.yaml, or in the framework's folder. */
export const workBrand = '_brand';

/** Brands that may leave out their name, logo and address: they are the framework's own then. */
export const frameworkBrands: readonly string[] = [neutralBrand, workBrand];

/** A file of the brand, looked over. */
export interface BrandPicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What a drawn logo is painted in, as `#rrggbb`; left out where nobody knows. */
  readonly colours?: readonly string[] | undefined;
}

/** The logo with its words, and its variants where the brand has them. */
export interface Logo extends BrandPicture {
  readonly alt: string;
  /** Where it stands on the web; undefined when the brand does not say. */
  readonly url: string | undefined;
  /** On paper, in millimetres. */
  readonly height: number;
  /** The sign alone, where words have no room; left out where there is none. */
  readonly icon?: BrandPicture | undefined;
  /** For dark grounds. */
  readonly onDark?: BrandPicture | undefined;
}

/** Of a logo whose brand names none, in millimetres. */
export const usualLogoHeight = 7;

/** The first sheet of a pack. */
export interface Cover {
  readonly fill: string;
  /** Of its words: 4.5:1 on the fill. */
  readonly text: string;
  /** Whether words on the fill are light, so that the logo for dark grounds belongs there. */
  readonly isDark: boolean;
  /** To the edges; its words stand on the fill all the same. */
  readonly picture: BrandPicture | undefined;
}

/** A page of SVG or PDF, and how much of it is taken; lengths in millimetres on a sheet of its own size. */
export interface Letterhead extends BrandPicture {
  readonly width: number;
  readonly height: number;
  /** Where the text of a first page begins, from the top edge. */
  readonly top: number;
  /** Where the foot of a page ends, from the bottom edge. */
  readonly bottom: number;
}

/** Names, colours, logo, fonts and foot lines of a company. Colours are `#rrggbb`. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  readonly colours: {
    readonly ink: string;
    readonly secondary: string;
    readonly paper: string;
    /** Of what decorates, in any contrast; what tells something by its shape has its nearest shade of 3:1. */
    readonly accent: string;
    /** Of words: the accent, or its nearest shade that is read on the paper, 4.5:1. */
    readonly accentText: string;
    /** Of titles and heads: as `accentText`, unless the brand names another; 4.5:1 on the paper. */
    readonly heading: string;
    readonly tint: string;
  };
  readonly logo: Logo | undefined;
  /** Of packs; undefined for one on plain paper. */
  readonly cover: Cover | undefined;
  /** What lies under the first page of what is handed out. */
  readonly letterhead: Letterhead | undefined;
  /** Whether a draft says so across its pages. */
  readonly watermark: boolean;
  readonly fonts: {
    readonly text: FontFamily;
    readonly headings: FontFamily;
    /**
     * Asked in order for characters that the others lack (symbols, arrows, emoji, further scripts); of those with Chinese
     * characters the one of the text's language comes first (domain/font-stack.ts).
     */
    readonly fallback: readonly FontFamily[];
    /** The forms of Chinese characters in texts whose language has none of its own; left out where there are none. */
    readonly form?: HanForm;
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

/** The accent of what tells something by its shape, such as a rung: 3:1 on the paper (WCAG 2.2, 1.4.11). */
export function shapeColour({ accent, paper }: Pick<Brand['colours'], 'accent' | 'paper'>): string {
  return shadeOf(accent, paper, 3);
}

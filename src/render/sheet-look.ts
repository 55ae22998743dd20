import { type Brand, shapeColour } from '../domain/brand.js';
import { type Direction, directionOf } from '../domain/direction.js';
import { fallbackIn } from '../domain/font-stack.js';
import { shadeOf } from '../domain/oklch.js';
import { type MeasureText, textMeasure } from '../fonts/measure-text.js';
import { textFamily } from './shell.js';

/** What a brand brings to a sheet besides what stands on it. */
export interface SheetLook {
  /** The CSS value of `font-family`. */
  readonly family: string;
  readonly secondary: string;
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
  /** In place of the paper on first pages, where it is a drawing; a letterhead of another kind is laid there in finishing. */
  readonly letterhead: Brand['letterhead'];
  /** Whether drafts say so across their pages. */
  readonly watermark: boolean;
  /** The side on which its lines begin, and on which it is bound. */
  readonly direction: Direction;
  /** Measures text in that family. */
  readonly measure: MeasureText;
}

const looks = new WeakMap<Brand, Map<string, SheetLook>>();

/**
 * How a brand's sheets in a language (BCP 47) look. Languages in the same fonts give the same object, which remembers
 * what it measured.
 */
export function sheetLook(brand: Brand, language: string): SheetLook {
  const ofBrand = looks.get(brand) ?? new Map<string, SheetLook>();
  looks.set(brand, ofBrand);
  const family = textFamily(brand, language);
  const direction = directionOf(language);
  const key = `${direction} ${family}`;
  const known = ofBrand.get(key);
  if (known !== undefined) return known;
  const { fonts, colours } = brand;
  const look: SheetLook = {
    family,
    direction,
    letterhead: brand.letterhead,
    watermark: brand.watermark,
    secondary: colours.secondary,
    ink: colours.ink,
    paper: colours.paper,
    accent: shapeColour(colours),
    measure: textMeasure([fonts.text, ...fallbackIn(fonts, language)]),
  };
  ofBrand.set(key, look);
  return look;
}

/** A grey of 1.75:1 on a ground: of lines that lie under text, seen and no more. */
export function faintOn(paper: string): string {
  return shadeOf(greyOf(paper), paper, 1.75);
}

/** The paper without its hue. */
function greyOf(paper: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16));
  const middle = Math.round(channels.reduce((sum, channel) => sum + channel, 0) / 3);
  return `#${middle.toString(16).padStart(2, '0').repeat(3)}`;
}

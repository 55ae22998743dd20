import { type Brand, shapeColour } from '../domain/brand.js';
import { type Direction, directionOf } from '../domain/direction.js';
import { fallbackIn } from '../domain/font-stack.js';
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
    secondary: colours.secondary,
    ink: colours.ink,
    paper: colours.paper,
    accent: shapeColour(colours),
    measure: textMeasure([fonts.text, ...fallbackIn(fonts, language)]),
  };
  ofBrand.set(key, look);
  return look;
}

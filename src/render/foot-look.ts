import type { Brand } from '../domain/brand.js';
import { type MeasureText, textMeasure } from '../fonts/measure-text.js';
import { textFamily } from './shell.js';

/** What a foot looks like. */
export interface FootLook {
  /** The CSS value of `font-family`. */
  readonly family: string;
  readonly secondary: string;
  readonly ink: string;
  /** Measures text in that family. */
  readonly measure: MeasureText;
}

const looks = new WeakMap<Brand, FootLook>();

/** How a brand's feet look. The same brand gives the same object, which remembers what it measured. */
export function footLook(brand: Brand): FootLook {
  const known = looks.get(brand);
  if (known !== undefined) return known;
  const { fonts, colours } = brand;
  const look = {
    family: textFamily(brand),
    secondary: colours.secondary,
    ink: colours.ink,
    measure: textMeasure([fonts.text, ...fonts.fallback]),
  };
  looks.set(brand, look);
  return look;
}

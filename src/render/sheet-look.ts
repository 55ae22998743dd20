import type { Brand } from '../domain/brand.js';
import { type MeasureText, textMeasure } from '../fonts/measure-text.js';
import { textFamily } from './shell.js';

/** What a brand brings to a sheet besides what stands on it. */
export interface SheetLook {
  /** The CSS value of `font-family`. */
  readonly family: string;
  readonly secondary: string;
  readonly ink: string;
  readonly paper: string;
  /** Measures text in that family. */
  readonly measure: MeasureText;
}

const looks = new WeakMap<Brand, SheetLook>();

/** How a brand's sheets look. The same brand gives the same object, which remembers what it measured. */
export function sheetLook(brand: Brand): SheetLook {
  const known = looks.get(brand);
  if (known !== undefined) return known;
  const { fonts, colours } = brand;
  const look = {
    family: textFamily(brand),
    secondary: colours.secondary,
    ink: colours.ink,
    paper: colours.paper,
    measure: textMeasure([fonts.text, ...fonts.fallback]),
  };
  looks.set(brand, look);
  return look;
}

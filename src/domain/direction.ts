import { partsOf } from './words/language.js';

/** The side on which the lines of a text begin. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from right to left, of languages that people work in today (ISO 15924). */
const fromTheRight = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The side on which lines of a language (BCP 47) begin; the left one for what is no tag. */
export function directionOf(language: string): Direction {
  return fromTheRight.has(partsOf(language).script) ? 'rtl' : 'ltr';
}

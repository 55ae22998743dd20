import type { SpeakingFont } from '../fonts/glyph-texts.js';
import { holdsFromTheRight, paintedOrder } from './logical-order.js';

/**
 * What each of some glyphs says of the text that they draw together: its own where that is so, else a letter each.
 * Undefined for too few letters.
 */
export function shareLetters(
  text: string,
  codes: readonly number[],
  font: Pick<SpeakingFont, 'textOf' | 'width'>,
): readonly (string | undefined)[] | undefined {
  if (codes.length === 1) return [text];
  if (holdsFromTheRight(text)) return onItsBase(text, codes, font);
  if (codes.map((code) => font.textOf(code)).join('') === text) return codes.map(() => undefined);
  const letters = [...paintedOrder(text)];
  if (letters.length < codes.length) return undefined;
  const last = codes.length - 1;
  return codes.map((_, index) => letters[index] ?? '').with(last, paintedOrder(letters.slice(last).join('')));
}

/**
 * A letter's dots and vowels may be glyphs of their own, as in Noto Sans Arabic, which stand in any order beside it and
 * reach over its edges: to readers the widest says all, and the others nothing.
 */
function onItsBase(
  text: string,
  codes: readonly number[],
  { width }: Pick<SpeakingFont, 'width'>,
): readonly string[] {
  const base = codes.reduce(
    (widest, code, at) => (width(code) > width(codes[widest] ?? -1) ? at : widest),
    0,
  );
  return codes.map((_, at) => (at === base ? text : ''));
}

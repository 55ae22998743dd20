import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';

/**
 * A value as a text whose words stand where they were written, though quotes, escapes and line folds lie between:
 * each word is looked for behind the one before, and one that is written in another way stands where that one ended.
 *
 * @param written the value with its quotes, as a part of its file
 */
export function placedValue(value: string, written: PageText): PageText {
  const source = written.mapped.text;
  const whole = source.indexOf(value);
  if (whole >= 0) return written.slice(whole, whole + value.length);
  const parts: TextPart[] = [];
  let at = 0;
  for (const word of value.split(/(\s+)/)) {
    const found = word.trim() === '' ? -1 : source.indexOf(word, at);
    if (found < 0) {
      parts.push({ text: word, place: written.place(Math.min(at, Math.max(0, source.length - 1))) });
    } else {
      parts.push(written.slice(found, found + word.length));
      at = found + word.length;
    }
  }
  return joinTexts(parts);
}

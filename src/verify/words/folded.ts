import { plainLetters } from '../../domain/plain-letters.js';

/** Text without what may change where a line breaks: white space, punctuation, control characters. */
export function folded(text: string): string {
  return plainLetters(text)
    .normalize('NFC')
    .replace(/[\p{P}\p{Z}\p{C}]+/gu, '');
}

import { escapeText } from '../../domain/html-text.js';
import { plainLetters } from '../../domain/plain-letters.js';
import type { ParsedHeading } from './parsed-page.js';

/** The text of a heading as far as it is known before links are resolved; for titles and comparisons. */
export function headingText(heading: ParsedHeading): string {
  return escapeText(plainLetters(heading.raw))
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;[^&]*&gt;/g, '')
    .trim();
}

import { escapeHtml } from '../text/plain-text.js';
import type { ParsedHeading } from './parse-page.js';

/** The text of a heading as far as it is known before links are resolved; for titles and comparisons. */
export function headingText(heading: ParsedHeading): string {
  return escapeHtml(heading.raw)
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;[^&]*&gt;/g, '')
    .trim();
}

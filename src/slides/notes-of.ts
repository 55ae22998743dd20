import type { Line } from '../domain/deck.js';
import { parseHtml } from '../html/parse-html.js';
import { withoutNoteMarks } from '../html/readable-text.js';
import { linesOf } from './lines-of.js';
import { wordsOf } from './words-of.js';

/**
 * Text for the speaker, a paragraph each. What nobody sees on the slides is called internal, so that it is not read out.
 *
 * @param whole all that the author wrote
 * @param shown what slides show of it; the same value where nothing is internal
 */
export function notesOf(
  whole: readonly { readonly html: string }[],
  shown: readonly { readonly html: string }[],
  internal: (text: string) => string,
): string[] {
  const lines = whole.flatMap(linesFor);
  if (shown === whole) return lines.map(noteText);
  const seen = new Set(shown.flatMap(linesFor).map(wordsOf));
  return lines.map((line) => (seen.has(wordsOf(line)) ? noteText(line) : internal(noteText(line))));
}

/** Footnotes are numbered on the page, and notes do not show them. */
function linesFor({ html }: { readonly html: string }): Line[] {
  return linesOf(withoutNoteMarks(parseHtml(html)), 'paragraph');
}

function noteText(line: Line): string {
  return [line.mark, wordsOf(line)].filter((part) => part !== '').join(' ');
}

import type { Source } from '../domain/source.js';
import { changeElements } from '../html/change-elements.js';
import { textNode } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { textOf } from '../html/text.js';
import type { Problems } from './problem.js';
import { asHeard } from './text/as-heard.js';
import { placesOfMatches } from './text/places-of-matches.js';
import type { PrintedText } from './texts-of.js';
import { isNote, notes } from './unfinished-notes.js';

/**
 * Notes of its writers in a text that people will read or hear; one report for each, where it stands.
 *
 * @param sources the files that the texts are from
 * @param all gives all texts of these files, where there are more
 */
export function checkUnfinished(
  texts: readonly PrintedText[],
  sources: readonly Source[],
  problems: Problems<'unfinished-text'>,
  all: () => readonly PrintedText[] = () => texts,
): void {
  for (const text of texts) {
    const found = notesOf(text);
    if (found.length === 0) continue;
    const places = placesOfMatches(found, notes, text.place, all(), sources);
    for (const [index, note] of found.entries()) {
      problems.add('unfinished-text', places[index] ?? text.place, {
        what: `"${note.replace(/\s+/g, ' ')}" stands in this text.`,
        why: 'It reads as if the text were not finished.',
        fix: 'Finish the text and take the note out. What is meant as a word of code stands between backticks.',
      });
    }
  }
}

function notesOf({ html, text }: PrintedText): string[] {
  const words = html === '' ? text : read(html, text);
  return isNote(words) ? [words.trim()] : (words.match(notes) ?? []);
}

/** What is read or heard. Whoever writes of a `TODO` in code means the word. */
function read(html: string, text: string): string {
  // Nearly all texts have none.
  if (html.search(notes) < 0 && !isNote(text)) return '';
  const standing = changeElements(parseHtml(html), (element) =>
    /^(?:code|pre)$/.test(element.name) ? textNode(' ') : element,
  );
  return textOf(asHeard(standing));
}

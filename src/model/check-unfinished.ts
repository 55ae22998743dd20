import type { Source } from '../domain/source.js';
import { changeElements } from '../html/change-elements.js';
import { textNode } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { textOf } from '../html/text.js';
import type { Problems } from './problem.js';
import { asHeard } from './text/as-heard.js';
import { placesOfMatches } from './text/places-of-matches.js';
import type { PrintedText } from './texts-of.js';

/** What writers leave behind for themselves. Some in capitals alone, since "todo" is a word in other languages. */
const notes =
  /\b(?:TODO|XXX|[Tt][Bb][DdCc]|[Ff][Ii][Xx][Mm][Ee]|[Ll](?:orem\s+[Ii]psum|OREM\s+IPSUM))\b|\?{3,}/g;

/**
 * Notes of its writers in a text that people will read or hear; one report for each, where it stands.
 *
 * @param sources the files that the texts are from
 */
export function checkUnfinished(
  texts: Iterable<PrintedText>,
  sources: readonly Source[],
  problems: Problems<'unfinished-text'>,
): void {
  const all = [...texts];
  for (const text of all) {
    const found = notesOf(text);
    if (found.length === 0) continue;
    const places = placesOfMatches(found, notes, text.place, all, sources);
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
  const words = html === '' ? text : read(html);
  return words.match(notes) ?? [];
}

/** What is read or heard. Whoever writes of a `TODO` in code means the word. */
function read(html: string): string {
  // Nearly all texts have none.
  if (html.search(notes) < 0) return '';
  const standing = changeElements(parseHtml(html), (element) =>
    /^(?:code|pre)$/.test(element.name) ? textNode(' ') : element,
  );
  return textOf(asHeard(standing));
}

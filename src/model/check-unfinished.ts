import { unescapeText } from '../domain/html-text.js';
import type { Place } from '../domain/place.js';
import type { Source } from '../domain/source.js';
import type { Problems } from './problem.js';
import { withoutCode } from './text/code-blocks.js';
import { decode } from './text/decode.js';
import { placeFinder } from './text/place-finder.js';
import type { PrintedText } from './texts-of.js';

/** What writers leave behind for themselves. In capitals, since "to do" and "tbd" in running text are words. */
const notes = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\b(?:[Ll]orem ipsum|LOREM IPSUM)\b|\?{3,}/g;

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
  for (const text of texts) {
    const found = notesOf(text);
    if (found.length === 0) continue;
    const places = placesOf(found, text.place, sources);
    for (const [index, note] of found.entries()) {
      problems.add('unfinished-text', places[index] ?? text.place, {
        what: `"${note}" stands in this text.`,
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
  const standing = html.replace(/<(code|pre)\b[^>]*>.*?<\/\1>/gs, ' ');
  const heard = standing.replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, ' $1 ');
  return unescapeText(heard.replace(/<[^>]*>/g, ''));
}

/** Where notes stand, in their order, at or after the beginning of their text. */
function placesOf(found: readonly string[], from: Place, sources: readonly Source[]): Place[] {
  const source = sources.find(({ path }) => path === from.file);
  const decoded = source === undefined ? undefined : decode(source.bytes);
  if (decoded === undefined || !('text' in decoded)) return [];
  const text = withoutCode(decoded.text);
  const place = placeFinder(from.file, decoded.text);
  let at = offsetOf(from, text);
  return found.map((note) => {
    const next = text.indexOf(note, at);
    // Written in another way, as with entities.
    if (next < 0) return from;
    at = next + note.length;
    return place(next);
  });
}

function offsetOf({ line, column }: Place, text: string): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start + [...text.slice(start, start + 2 * column)].slice(0, column - 1).join('').length;
}

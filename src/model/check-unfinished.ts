import type { Place } from '../domain/place.js';
import { placeFinder } from '../domain/place-finder.js';
import type { Source } from '../domain/source.js';
import { changeElements } from '../html/change-elements.js';
import { textNode } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { textOf } from '../html/text.js';
import type { Problems } from './problem.js';
import { asHeard } from './text/as-heard.js';
import { withoutCode } from './text/code-blocks.js';
import { decode } from './text/decode.js';
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
    const places = placesOf(found, text.place, endOf(text.place, all), sources);
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

/** Where the next text of the same file begins; undefined after the last. */
function endOf(from: Place, all: readonly PrintedText[]): Place | undefined {
  const after = all.flatMap(({ place }) => (place.file === from.file && isAfter(place, from) ? place : []));
  return after.length === 0
    ? undefined
    : after.reduce((first, next) => (isAfter(first, next) ? next : first));
}

function isAfter(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}

/** Where notes stand, in their order, from the beginning of their text to its end. */
function placesOf(
  found: readonly string[],
  from: Place,
  end: Place | undefined,
  sources: readonly Source[],
): Place[] {
  const source = sources.find(({ path }) => path === from.file);
  const decoded = source === undefined ? undefined : decode(source.bytes);
  if (decoded === undefined || !('text' in decoded)) return [];
  const text = withoutCode(decoded.text);
  const place = placeFinder(from.file, decoded.text);
  const start = offsetOf(from, text);
  const standing = text.slice(start, end === undefined ? undefined : offsetOf(end, text)).matchAll(notes);
  const left = [...standing];
  return found.map((note) => {
    const at = left.findIndex(({ 0: written }) => written === note);
    // Written in another way, as with entities.
    if (at < 0) return from;
    const [next] = left.splice(0, at + 1).slice(-1);
    return place(start + (next?.index ?? 0));
  });
}

function offsetOf({ line, column }: Place, text: string): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start + [...text.slice(start, start + 2 * column)].slice(0, column - 1).join('').length;
}

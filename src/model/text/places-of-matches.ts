import type { Place } from '../../domain/place.js';
import { placeFinder } from '../../domain/place-finder.js';
import type { Source } from '../../domain/source.js';
import { foldSpace } from '../../html/text.js';
import { withoutCode } from './code-blocks.js';
import { decode } from './decode.js';

/**
 * Where matches of a text stand in the file that it is from, in their order.
 *
 * @param found what `pattern`, which is global, matched in the text as it is read
 * @param from where the text begins; what cannot be found again, since it is written in another way, stands there
 * @param all texts of the framework: the next of the same file ends this one
 */
export function placesOfMatches(
  found: readonly string[],
  pattern: RegExp,
  from: Place,
  all: readonly { readonly place: Place }[],
  sources: readonly Source[],
): Place[] {
  const end = endOf(from, all);
  const source = sources.find(({ path }) => path === from.file);
  const decoded = source === undefined ? undefined : decode(source.bytes);
  if (decoded === undefined || !('text' in decoded)) return found.map(() => from);
  const text = withoutCode(decoded.text);
  const place = placeFinder(from.file, decoded.text);
  const start = offsetOf(from, text);
  const standing = text.slice(start, end === undefined ? undefined : offsetOf(end, text)).matchAll(pattern);
  const left = [...standing];
  return found.map((match) => {
    const at = left.findIndex(({ 0: written }) => foldSpace(written) === foldSpace(match));
    // Written in another way, as with entities.
    if (at < 0) return from;
    const [next] = left.splice(0, at + 1).slice(-1);
    return place(start + (next?.index ?? 0));
  });
}

/** Where the next text of the same file begins; undefined after the last. */
function endOf(from: Place, all: readonly { readonly place: Place }[]): Place | undefined {
  const after = all.flatMap(({ place }) => (place.file === from.file && isAfter(place, from) ? place : []));
  return after.length === 0
    ? undefined
    : after.reduce((first, next) => (isAfter(first, next) ? next : first));
}

function isAfter(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}

function offsetOf({ line, column }: Place, text: string): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start + [...text.slice(start, start + 2 * column)].slice(0, column - 1).join('').length;
}

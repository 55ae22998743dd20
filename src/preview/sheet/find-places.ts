import type { Place } from '../../domain/place.js';
import { lettersOf, type WrittenPiece } from './written-words.js';

/** Fewer letters than these say nothing of where they were written unless they are all of it. */
const enough = 12;

/** A text of a sheet, and whether it is a heading of what comes after it. */
export interface ShownText {
  readonly text: string;
  readonly leads: boolean;
}

/**
 * Finds where each text of a sheet was written, in the sheet's order. A text may be a piece of a paragraph that goes on over
 * the page, or more than was written, as a numbered title is. Of words that stand in several places, those count that follow
 * what was found before; of a heading, those in the file of what comes after it.
 */
export function findPlaces(
  texts: readonly ShownText[],
  written: readonly WrittenPiece[],
): (Place | undefined)[] {
  const find = finder(written);
  const found = texts.map(({ text }) => find(lettersOf(text)));
  const fileOf = (index: number | undefined) => written[index ?? -1]?.place.file;
  const sure = found.map((some) => (new Set(some.map(fileOf)).size === 1 ? fileOf(some[0]) : undefined));
  let last: number | undefined;
  return texts.map(({ leads }, at) => {
    const next = leads ? sure.slice(at).find((file) => file !== undefined) : undefined;
    const index = nearest(found[at] ?? [], written, { last, file: next ?? fileOf(last) });
    last = index ?? last;
    return written[index ?? -1]?.place;
  });
}

/** Finds where some letters may stand, as places in the list of what was written. */
function finder(written: readonly WrittenPiece[]): (letters: string) => readonly number[] {
  const whole = new Map<string, number[]>();
  const beginning = new Map<string, number[]>();
  for (const [index, { letters }] of written.entries()) {
    if (letters === '') continue;
    put(whole, letters, index);
    if (letters.length >= enough) put(beginning, letters.slice(0, enough), index);
  }
  return (letters) => whole.get(letters) ?? likely(letters, beginning, written) ?? holding(letters, written);
}

function put(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [index]);
  else known.push(index);
}

/** What begins as the text does, and goes on longer or ends before it by less than half. */
function likely(
  letters: string,
  beginning: ReadonlyMap<string, readonly number[]>,
  written: readonly WrittenPiece[],
): number[] | undefined {
  const found = (beginning.get(letters.slice(0, enough)) ?? []).filter((index) => {
    const other = written[index]?.letters ?? '';
    return other.startsWith(letters) || (letters.startsWith(other) && other.length * 2 > letters.length);
  });
  return found.length === 0 ? undefined : found;
}

/** The rest of a paragraph whose beginning stands on the page before; else the most of what the text holds. */
function holding(letters: string, written: readonly WrittenPiece[]): number[] {
  if (letters.length < enough) return [];
  const rests = indices(written, (other) => other.includes(letters));
  if (rests.length > 0) return rests;
  const held = indices(
    written,
    (other) => other.length >= enough && other.length * 2 > letters.length && letters.includes(other),
  );
  const lengthOf = (index: number) => written[index]?.letters.length ?? 0;
  const most = Math.max(...held.map(lengthOf));
  return held.filter((index) => lengthOf(index) === most);
}

function indices(written: readonly WrittenPiece[], holds: (letters: string) => boolean): number[] {
  return written.flatMap(({ letters }, index) => (holds(letters) ? index : []));
}

/** A title before all others; in the file and after what was found last, else in the file, else after it, else the first. */
function nearest(
  found: readonly number[],
  written: readonly WrittenPiece[],
  { last = -1, file }: { readonly last: number | undefined; readonly file: string | undefined },
): number | undefined {
  if (found.length < 2) return found[0];
  const titles = found.filter((index) => written[index]?.isTitle);
  const among = titles.length > 0 ? titles : found;
  const near = among.filter((index) => written[index]?.place.file === file);
  const isAfter = (index: number) => index >= last;
  return near.find(isAfter) ?? near.at(-1) ?? among.find(isAfter) ?? among[0];
}

import { holdsFromTheRight } from '../content/logical-order.js';
import { textsIn } from '../content/source-text.js';
import { withoutUnseen } from '../content/unseen.js';

/**
 * How words from the right were written: what is painted does not always tell. Asked for a text that was read in a file,
 * it answers with the one of the HTML, among elements of such names, that has the same letters.
 *
 * @param names of elements, as a part of a regular expression
 */
export function writtenTexts(html: string, names: string): (read: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined;
  return (read) => {
    if (!holdsFromTheRight(read)) return undefined;
    known ??= new Map(textsIn(html, names).map((text) => [lettersOf(text), text]));
    return known.get(lettersOf(read));
  };
}

/** The letters of a text in an order of their own. */
export function lettersOf(text: string): string {
  return [...withoutUnseen(text).replace(/\s+/g, '')].sort().join('');
}

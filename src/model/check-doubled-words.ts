import { changeElements } from '../html/change-elements.js';
import { textNode } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { textOf } from '../html/text.js';
import type { FrameworkPart } from './framework-parts.js';
import type { Problems } from './problem.js';
import { styleWords } from './style-words.js';
import { placesOfMatches } from './text/places-of-matches.js';
import type { PrintedText } from './texts-of.js';

/** One space or one line break alone: where a block ends and the next begins, the tree has more. */
const twice = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]*)[ \n]\1(?![\p{L}\p{M}\p{N}'’-])/giu;
/** The same as a file may write it. */
const written = new RegExp(twice.source.replace('[ \\n]', '\\s+(?:>\\s*)?'), 'giu');

/** A word that stands twice in a row, which the eye passes over. */
export function checkDoubledWords(
  texts: readonly PrintedText[],
  around: FrameworkPart['around'],
  problems: Problems<'doubled-word'>,
): void {
  for (const text of texts) {
    // Nearly all texts have none.
    if (text.kind === 'table' || text.kind === 'code' || text.text.search(twice) < 0) continue;
    const fine = styleWords(around.languageOf(text.place.file))?.doubled;
    if (fine === undefined) continue;
    const found = doubledIn(text).filter((pair) => isSlip(pair, fine));
    if (found.length === 0) continue;
    const places = placesOfMatches(found, written, text.place, around.texts(), around.sources());
    for (const [index, place] of places.entries()) {
      problems.add('doubled-word', place, {
        what: `"${found[index]?.replace(/\s+/g, ' ')}" stands in this text.`,
        why: 'The word is printed twice.',
        fix: 'Take one of them out.',
      });
    }
  }
}

function doubledIn({ html, text }: PrintedText): readonly string[] {
  if (html === '') return text.match(twice) ?? [];
  const standing = changeElements(parseHtml(html), (element) =>
    /^(?:code|pre)$/.test(element.name) ? textNode(' … ') : element,
  );
  return textOf(standing).match(twice) ?? [];
}

/** Names are made of words twice ("New New Relic" is not); a list of one-letter grades is no slip either. */
function isSlip(pair: string, fine: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = pair.split(/\s/);
  if (first.length < 2 || fine.has(second.toLowerCase())) return false;
  return second === second.toLowerCase();
}

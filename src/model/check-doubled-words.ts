import type { Framework } from '../domain/framework.js';
import type { Source } from '../domain/source.js';
import { changeElements } from '../html/change-elements.js';
import { textNode } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { textOf } from '../html/text.js';
import type { Problems } from './problem.js';
import { styleWords } from './style-words.js';
import { placesOfMatches } from './text/places-of-matches.js';
import { type PrintedText, textsOf } from './texts-of.js';

/** One space or one line break alone: where a block ends and the next begins, the tree has more. */
const twice = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]*)[ \n]\1(?![\p{L}\p{M}\p{N}'’-])/giu;
/** The same as a file may write it. */
const written = new RegExp(twice.source.replace('[ \\n]', '\\s+(?:>\\s*)?'), 'giu');

/** A word that stands twice in a row, which the eye passes over. */
export function checkDoubledWords(
  framework: Framework,
  sources: readonly Source[],
  problems: Problems<'doubled-word'>,
): void {
  const all = [...textsOf(framework)];
  const languages = languagesOf(framework);
  for (const text of all) {
    // Nearly all texts have none.
    if (text.kind === 'table' || text.kind === 'code' || text.text.search(twice) < 0) continue;
    const fine = styleWords(languages.get(text.place.file) ?? framework.language)?.doubled;
    if (fine === undefined) continue;
    const found = doubledIn(text).filter((pair) => isSlip(pair, fine));
    for (const [index, place] of placesOfMatches(found, written, text.place, all, sources).entries()) {
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

/** The language of each file that says one. */
function languagesOf({ root, pages, crafts }: Framework): ReadonlyMap<string, string> {
  const all = [
    ...(root === undefined ? [] : [root]),
    ...pages,
    ...crafts,
    ...crafts.flatMap((c) => c.levels),
  ];
  return new Map(all.map(({ file, language }) => [file, language]));
}

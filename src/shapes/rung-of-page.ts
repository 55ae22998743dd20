import type { SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import { frontText } from '../model/front/front.js';
import { isRung } from './ladder.js';
import type { MaterialPage } from './material.js';
import type { LevelOfPage } from './order-of-pages.js';
import { folderOf, isIndex } from './page-kinds.js';
import { isFirst, nameOf, wordsOf } from './page-titles.js';

/** By its title, its heading or its file's name, whichever names a level. */
export function asRung(page: MaterialPage, { craft, level }: SourceMapping): LevelOfPage {
  const { headings } = page.outline();
  const [first] = headings;
  const top = first !== undefined && (isFirst(page, first.from) || first.depth === 1) ? first : undefined;
  const key = level?.key ?? 'title';
  const written = frontText(page.front, key);
  const start = page.text.place(0);
  const all = [
    ...(written === undefined
      ? []
      : [{ from: 'front', text: written, place: page.front.get(key)?.place ?? start }]),
    ...(top === undefined
      ? []
      : [{ from: 'heading', text: top.text, place: page.text.place(top.words.from) }]),
    { from: 'file', text: nameOf(page.file), place: start },
  ];
  const asked = all.filter(({ from }) => level?.title === undefined || from === level.title);
  const candidates = (asked.length > 0 ? asked : all).map(({ text, place }) => ({ text, place }));
  const isKept = (text: string) => matchesAny(level?.keep ?? [], text);
  const rung = candidates.find(({ text }) => isKept(text) || isRung(text, ''));
  // "Junior Baker" in junior.md is the whole of the name, though no list of roles has bakers.
  const whole = candidates.find(
    ({ text }) => rung !== undefined && text.toLowerCase().startsWith(`${rung.text.toLowerCase()} `),
  );
  const title = whole ?? rung ?? candidates[0] ?? { text: '', place: start };
  const named = craft?.from === 'front' ? frontText(page.front, craft.key ?? 'craft') : craft?.name;
  const folder = named ?? folderOf(page.file);
  // A folder for each level, with its page as the folder's index, lies among its siblings.
  const isOwnFolder =
    named === undefined && isIndex(page.file) && isRung(wordsOf(folder.split('/').at(-1) ?? ''), '');
  return { page, title, folder: isOwnFolder ? folderOf(folder) : folder };
}

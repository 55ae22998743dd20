import type { SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import { frontText } from '../model/front/front.js';
import { joinTexts } from '../model/text/join-texts.js';
import { splitByRole } from './crafts-by-role.js';
import { isRung, rungsAmong } from './ladder.js';
import type { MaterialPage } from './material.js';
import { inTheirOrder, type LevelOfPage } from './order-of-pages.js';
import { folderOf, isIndex, isOfRepository } from './page-kinds.js';
import { hasLadder } from './page-per-craft.js';
import { isFirst, titleOf, wordsOf } from './page-titles.js';
import { asRung } from './rung-of-page.js';
import type { FoundCraft, FoundLevel, Shape } from './shape.js';
import { readTitle } from './title-reading.js';

/** A page for each level; the folder that they lie in, or what they are called, tells their craft. */
export const pagePerLevel: Shape = {
  id: 'page-per-level',
  about: 'a page for each level',
  detect({ pages }, mapping) {
    const rungs = pages
      .filter((page) => !isOfRepository(page.file) && !hasLadder(page, mapping))
      .map((page) => asRung(page, mapping));
    const folders = new Map<string, LevelOfPage[]>();
    for (const rung of rungs) {
      const own = folders.get(rung.folder);
      if (own === undefined) folders.set(rung.folder, [rung]);
      else own.push(rung);
    }
    const crafts = [...folders].flatMap(([folder, own]) => craftsIn(folder, own, { pages, mapping }));
    // One page that says its level may be alone in its folder, beside a framework.
    const alone = [...folders].flatMap(([folder, own]) => loneLevel(folder, own, pages));
    if (crafts.length > 0) return { kind: 'crafts', crafts: [...crafts, ...alone] };
    const named = rungs.filter(({ title }) => isRung(title.text, ''));
    const [first] = named;
    return {
      kind: 'none',
      score: first === undefined ? 0 : 0.4,
      reasons:
        first === undefined
          ? ['No page is called as a level is, such as "Level 2" or "Senior Engineer".']
          : [`${first.page.file} is called as a level is, and no other page beside it.`],
    };
  },
};

interface LevelsAround {
  readonly pages: readonly MaterialPage[];
  readonly mapping: SourceMapping;
}

function craftsIn(
  folder: string,
  own: readonly LevelOfPage[],
  { pages, mapping }: LevelsAround,
): FoundCraft[] {
  const { craft, level: { keep, drop = [] } = {} } = mapping;
  const titles = own.map(({ title, page }) =>
    isIndex(page.file) && folderOf(page.file) === folder ? '' : title.text,
  );
  const are =
    keep === undefined
      ? rungsAmong(titles, '')
      : titles.map((title) => title !== '' && matchesAny(keep, title));
  const levels = own.filter(({ title }, at) => are[at] === true && !matchesAny(drop, title.text));
  if (levels.length < (keep === undefined ? 2 : 1)) return [];
  const others = own.filter((rung) => !levels.includes(rung)).map(({ page }) => page);
  const groups =
    craft?.from === undefined && craft?.name === undefined
      ? splitByRole(levels.map((rung) => ({ ...rung, name: rung.title.text })))
      : [{ role: '', items: levels }];
  const page = groups.length === 1 ? craftPage(folder, others, pages) : undefined;
  return groups.map(({ role, items }) => craftOf(folder, items, { page, role, pages }));
}

function loneLevel(
  folder: string,
  own: readonly LevelOfPage[],
  pages: readonly MaterialPage[],
): FoundCraft[] {
  const sure = own.filter(({ title }) => {
    const read = readTitle(title.text).level();
    return read?.isSure === true && (read.kind === 'word' || read.kind === 'short') && isRung(title.text, '');
  });
  const [only] = sure;
  if (
    only === undefined ||
    sure.length > 1 ||
    rungsAmong(
      own.map(({ title }) => title.text),
      '',
    ).some((is) => is)
  )
    return [];
  return [
    craftOf(folder, [only], { page: undefined, role: readTitle(only.title.text).level()?.rank ?? '', pages }),
  ];
}

interface CraftAround {
  readonly page: MaterialPage | undefined;
  /** What its levels call themselves; empty where the folder tells. */
  readonly role: string;
  readonly pages: readonly MaterialPage[];
}

function craftOf(
  folder: string,
  rungs: readonly LevelOfPage[],
  { page, role, pages }: CraftAround,
): FoundCraft {
  const ordered = inTheirOrder(rungs, page, pages);
  const [first] = ordered;
  const place = first?.page.text.place(0) ?? { file: '.', line: 1, column: 1 };
  const title = page === undefined ? undefined : titleOf(page);
  const name = role !== '' ? role : wordsOf(folder.split('/').at(-1) ?? '');
  return {
    title:
      title === undefined || (name !== '' && !isName(title.text))
        ? { text: name || 'Levels', place: title?.place ?? place }
        : { text: title.text, place: title.place },
    heading: title?.words,
    file: page?.file ?? first?.page.file ?? folder,
    body: title === undefined ? undefined : page?.text.slice(title.below),
    levels: ordered.map(levelOf),
    files: [...(page === undefined ? [] : [page.file]), ...ordered.map((rung) => rung.page.file)],
    score: 0.8,
    reasons: [
      `${folder === '' ? 'The folder' : `${folder}/`} has ${ordered.length} ${ordered.length === 1 ? 'page' : 'pages'} called as levels are, from "${first?.title.text ?? ''}" to "${ordered.at(-1)?.title.text ?? ''}".`,
    ],
  };
}

/** A question or a sentence is no name of a craft. */
function isName(title: string): boolean {
  return title.split(/\s+/).length <= 5 && !/[?:!.]/.test(title);
}

/** Everything but its heading; a title that stands nowhere in the text leaves all of it. */
function levelOf({ page, title }: LevelOfPage): FoundLevel {
  const { headings } = page.outline();
  const [first] = headings;
  const heading = first !== undefined && (first.depth === 1 || isFirst(page, first.from)) ? first : undefined;
  const level = frontText(page.front, 'level');
  const { text } = page;
  return {
    title,
    file: page.file,
    number:
      level === undefined ? undefined : { text: level, place: page.front.get('level')?.place ?? title.place },
    heading: heading === undefined ? undefined : text.slice(heading.words.from, heading.words.to),
    body: heading === undefined ? text : joinTexts([text.slice(0, heading.from), text.slice(heading.below)]),
    areaDepth: undefined,
  };
}

/** The folder's index; else its only other page that is called as crafts are; else the page beside the folder of its name. */
function craftPage(
  folder: string,
  others: readonly MaterialPage[],
  pages: readonly MaterialPage[],
): MaterialPage | undefined {
  // At the top an index is the page of the whole.
  const index =
    folder === '' ? undefined : others.find(({ file }) => isIndex(file) && folderOf(file) === folder);
  const overviews = others.filter(({ file }) =>
    /(?:path|ladder|overview|about|craft|levels?|summary)\.\w+$/i.test(file),
  );
  const beside = pages.find(({ file }) => folder !== '' && file.replace(/\.\w+$/, '') === folder);
  return index ?? (overviews.length === 1 ? overviews[0] : undefined) ?? beside;
}

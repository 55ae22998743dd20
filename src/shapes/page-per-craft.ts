import type { SourceMapping } from '../domain/source-mapping.js';
import { matchesAny } from '../domain/wildcard.js';
import { areaKey } from '../model/areas/area-key.js';
import { isNoArea } from '../model/areas/is-no-area.js';
import { cutOut, type Range } from './cut-out.js';
import { isRung, rungsAmong } from './ladder.js';
import type { MaterialPage } from './material.js';
import type { Heading } from './outline.js';
import { isOfRepository } from './page-kinds.js';
import { titleOf } from './page-titles.js';
import type { FoundCraft, FoundLevel, Shape } from './shape.js';
import { readTitle } from './title-reading.js';

/** A page for each craft, on which headings of one depth are its levels. */
export const pagePerCraft: Shape = {
  id: 'page-per-craft',
  about: 'a page for each craft, with a heading for each level',
  detect({ pages }, mapping) {
    const crafts = pages
      .filter(({ file }) => !isOfRepository(file))
      .flatMap((page) => craftsOn(page, mapping));
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    const alone = pages.filter((page) => page.outline().headings.some(({ text }) => isRung(text, '')));
    const [first] = alone;
    const reasons =
      first === undefined
        ? ['No page has headings that name levels, such as "Senior Engineer" or "Level 2".']
        : [`${first.file} has one heading that names a level, and a ladder has two.`];
    return { kind: 'none', score: first === undefined ? 0 : 0.3, reasons };
  },
};

/** A page may hold several crafts, each below a heading of its own. */
function craftsOn(page: MaterialPage, mapping: SourceMapping): FoundCraft[] {
  const outline = page.outline();
  const best = ladderOn(page, mapping);
  if (best.length < 2) return [];
  const groups = groupsOf(best, outline.headings);
  return groups.flatMap((group, at) =>
    craftOf(page, group, best, { isFirst: at === 0, next: groups[at + 1]?.above }),
  );
}

/** Whether a page holds a ladder of its own, so that it is no level of another. */
export function hasLadder(page: MaterialPage, mapping: SourceMapping): boolean {
  const isAsked = mapping.shape?.includes('page-per-craft') ?? true;
  return isAsked && ladderOn(page, mapping).length > 1;
}

/** The headings that name levels, of the depth that has most of them. */
export function ladderOn(page: MaterialPage, mapping: SourceMapping): readonly Heading[] {
  const known = ladders.get(page);
  if (known?.mapping === mapping) return known.ladder;
  const ladder = findLadder(page, mapping);
  ladders.set(page, { mapping, ladder });
  return ladder;
}

/** Several shapes ask for the ladder of a page. */
const ladders = new WeakMap<
  MaterialPage,
  { readonly mapping: SourceMapping; readonly ladder: readonly Heading[] }
>();

function findLadder(page: MaterialPage, { level = {} }: SourceMapping): readonly Heading[] {
  const title = titleOf(page).text;
  return (level.depth === undefined ? [1, 2, 3, 4, 5, 6] : [level.depth])
    .map((depth) => ladderAt(page, depth, title, level))
    .reduce((most, next) => (next.length > most.length ? next : most), []);
}

/** The headings of one depth that name levels, where they are most of its headings. */
function ladderAt(
  page: MaterialPage,
  depth: number,
  craft: string,
  { depth: said, keep, drop = [] }: NonNullable<SourceMapping['level']>,
): readonly Heading[] {
  const same = page
    .outline()
    .headings.filter(
      (heading) => heading.depth === depth && heading.text !== '' && !matchesAny(drop, heading.text),
    );
  if (keep !== undefined) return same.filter(({ text }) => matchesAny(keep, text));
  if (said !== undefined)
    return same.filter(({ text, from }) => !isNoArea(text) && !(from === 0 && depth === 1));
  if (same.length < 2) return [];
  const are = rungsAmong(
    same.map(({ text }) => text),
    craft,
  );
  const rungs = same.filter((_, at) => are[at] === true);
  if (areOfOneRank(rungs)) return [];
  return rungs.length * 2 >= same.filter(({ text }) => !isNoArea(text)).length ? rungs : [];
}

/** Directors of this and of that, or what a Director should have and should do, are no rungs above each other. */
function areOfOneRank(rungs: readonly Heading[]): boolean {
  const ranks = rungs.map(({ text }) => {
    const read = readTitle(text);
    return read.level() === undefined ? read.seniority() : undefined;
  });
  return ranks.length > 1 && ranks[0] !== undefined && new Set(ranks).size === 1;
}

interface Group {
  /** The heading that stands above all of them; undefined where the page itself does. */
  readonly above: Heading | undefined;
  readonly rungs: readonly Heading[];
}

/** Levels below different headings are those of different crafts, where each has two at least. */
function groupsOf(rungs: readonly Heading[], headings: readonly Heading[]): readonly Group[] {
  const aboveOf = (rung: Heading) =>
    headings.slice(0, headings.indexOf(rung)).findLast(({ depth }) => depth < rung.depth);
  const groups: { above: Heading | undefined; rungs: Heading[] }[] = [];
  for (const rung of rungs) {
    const above = aboveOf(rung);
    const last = groups.at(-1);
    if (last !== undefined && last.above === above) last.rungs.push(rung);
    else groups.push({ above, rungs: [rung] });
  }
  const isSplit = groups.length > 1 && groups.every(({ rungs: own }) => own.length > 1);
  return isSplit ? groups : [{ above: undefined, rungs }];
}

function craftOf(
  page: MaterialPage,
  group: Group,
  all: readonly Heading[],
  { isFirst, next }: { readonly isFirst: boolean; readonly next: Heading | undefined },
): FoundCraft {
  const { text } = page;
  const length = text.mapped.text.length;
  const title = titleOf(page);
  const { above } = group;
  const from = above?.below ?? title.below;
  // What stands between crafts belongs to the one above, and what stands above all to the first.
  const to = next?.from ?? length;
  const intro = isFirst && above !== undefined ? cutOut(page, [[title.below, above.from]]) : undefined;
  const ends = group.rungs.map((rung) => endOfLevel(rung, page, all));
  const between = group.rungs.map((rung, at): Range => [at === 0 ? from : (ends[at - 1] ?? 0), rung.from]);
  const body = cutOut(page, [...between, [ends.at(-1) ?? to, to]]);
  const bodies = group.rungs.map((rung, at) => cutOut(page, [[rung.below, ends[at] ?? to]]));
  const levels = group.rungs.map(
    (rung, at): FoundLevel => ({
      title: { text: rung.text, place: text.place(rung.words.from) },
      file: page.file,
      number: undefined,
      heading: text.slice(rung.words.from, rung.words.to),
      body: bodies[at] ?? text.slice(0, 0),
      areaDepth: undefined,
    }),
  );
  const name = above === undefined ? title : { text: above.text, place: text.place(above.words.from) };
  const heading = above === undefined ? title.words : text.slice(above.words.from, above.words.to);
  const [first] = group.rungs;
  return {
    title: name,
    heading,
    file: page.file,
    ...(intro === undefined ? {} : { intro }),
    body,
    levels,
    files: [page.file],
    ...(first === undefined ? {} : { levelDepth: first.depth }),
    score: 0.7,
    reasons: [
      `${page.file} has ${levels.length} headings of depth ${first?.depth ?? 0} that name levels, from "${levels[0]?.title.text ?? ''}" to "${levels.at(-1)?.title.text ?? ''}".`,
    ],
  };
}

/**
 * A level ends where the next begins, at a heading above it, or at one of its depth that is no level: unless that names
 * what other levels have below them, as a heading that is one sign short does.
 */
function endOfLevel(rung: Heading, page: MaterialPage, all: readonly Heading[]): number {
  const { headings } = page.outline();
  const deeper = new Set(headings.filter(({ depth }) => depth > rung.depth).map(({ text }) => areaKey(text)));
  let isWithin = false;
  for (const next of headings.slice(headings.indexOf(rung) + 1)) {
    if (next.depth > rung.depth) continue;
    if (next.depth < rung.depth || all.includes(next)) return next.from;
    isWithin ||= deeper.has(areaKey(next.text));
    if (!isWithin || isNoArea(next.text)) return next.from;
  }
  return page.text.mapped.text.length;
}

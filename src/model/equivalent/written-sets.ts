import type { Craft, Level } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { plainLetters } from '../../domain/plain-letters.js';
import type { FrontValue } from '../front/front.js';
import type { PageFile } from '../nav/page-file.js';

/** Levels that an author says are equal, as they are named. */
export interface WrittenSet {
  readonly place: Place;
  readonly names: readonly { readonly text: string; readonly place: Place }[];
  /** The level whose page says so. */
  readonly self: Level | undefined;
}

/**
 * What `equivalent` in front matter says: on the framework's root page a list, each of whose items is a list of levels or
 * one name that several crafts share; on a level's page the levels that are equal to it.
 */
export function writtenSets(
  crafts: readonly Craft[],
  pages: readonly PageFile[],
  root: PageFile | undefined,
): WrittenSet[] {
  const value = root?.front.get('equivalent');
  const ofRoot = (value?.inside ?? (value === undefined ? [] : [{ value }])).map(({ value: item }) =>
    setOf(item, undefined),
  );
  const byPage = new Map(pages.map((page) => [keyOf(page), page.front.get('equivalent')]));
  const ofLevels = crafts.flatMap(({ levels }) =>
    levels.flatMap((level) => {
      const own = byPage.get(keyOf(level));
      return own === undefined ? [] : [setOf(own, level)];
    }),
  );
  return [...ofRoot, ...ofLevels];
}

function setOf({ text, place, inside = [] }: FrontValue, self: Level | undefined): WrittenSet {
  const values = text === undefined ? inside.map(({ value }) => value) : [{ text, place }];
  const names = values.map((each) => ({ text: plainLetters(each.text ?? '').trim(), place: each.place }));
  return { place, names, self };
}

function keyOf({ file, permalink }: { readonly file: string; readonly permalink: string }): string {
  return `${file}\n${permalink}`;
}

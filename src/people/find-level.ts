import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import { namesOf } from '../domain/level-names.js';
import type { LevelOfCraft } from '../domain/level-step.js';
import { nearest, oneOf } from '../domain/nearest.js';
import { levelsOf } from '../plan/wanted-levels.js';

/** What was found, or why it was not and what to do. */
export type FoundOrWhy<T> = { readonly value: T } | { readonly what: string; readonly fix: string };

/** The craft that a cell names: by its id, its name, or its name with those of its sections. */
export function findCraft({ crafts }: Framework, word: string): FoundOrWhy<Craft> {
  const found = crafts.filter((craft) => namesOfCraft(craft).some((name) => isSame(name, word)));
  const [first, ...more] = found;
  if (first !== undefined && more.length === 0) return { value: first };
  if (first !== undefined) {
    const ids = found.map(({ id }) => `"${id}"`);
    return { what: `${found.length} crafts are called "${word}".`, fix: `Write ${oneOf(ids)}.` };
  }
  const near = nearest(word, new Set(crafts.flatMap(namesOfCraft)));
  const names = crafts.slice(0, 6).map((craft) => `"${craftPath(craft)}"`);
  return {
    what:
      word === ''
        ? 'This row names no craft.'
        : `There is no craft ${shownCell(word, near) ?? 'of the name in this row'}.`,
    fix:
      near === undefined
        ? `Write ${oneOf(names)}${crafts.length > 6 ? ' or another' : ''}.`
        : `Did you mean "${near}"?`,
  };
}

/**
 * The level that a cell names: a number, a rank or a role of the craft; one of another craft as `craft/level`,
 * `Data Engineer 3`, or by a role that only one has.
 *
 * @param own the craft to look in first
 */
export function findLevel(framework: Framework, own: Craft, word: string): FoundOrWhy<LevelOfCraft> {
  const named = own.levels.filter((level) => namesOf(level).some((name) => isSame(name, word)));
  if (named.length > 0) return onlyOne(own, named, word);
  // A number or a rank is one of the own craft, or a slip.
  const elsewhere = framework.crafts.flatMap((craft) =>
    craft.levels.filter(({ role }) => isSame(role, word)).map((level) => ({ craft, level })),
  );
  const [only, ...more] = elsewhere;
  if (only !== undefined && more.length === 0) return { value: only };
  const apart = withCraft(framework, word);
  if (apart !== undefined) {
    const levels = levelsOf(apart.level, apart.craft.levels);
    return levels.length > 0 ? onlyOne(apart.craft, levels, word) : unknown(apart.craft, apart.level);
  }
  const counted = mayCount.test(word) ? levelsOf(word, own.levels) : [];
  if (counted.length > 0) return onlyOne(own, counted, word);
  return unknown(own, word);
}

/** A number, or what a ladder calls its rungs: `IC4`, `Level 2`. More letters are a rank or a role with a slip in it. */
const mayCount = /^(?:levels?|[a-z]{0,3})[ .]*\d/i;

function onlyOne(craft: Craft, found: readonly Level[], word: string): FoundOrWhy<LevelOfCraft> {
  const [level, ...more] = found;
  if (level !== undefined && more.length === 0) return { value: { craft, level } };
  const names = found.slice(0, 6).map(({ numeral }) => `"${craft.id}/${numeral}"`);
  return { what: `"${word}" names ${found.length} levels.`, fix: `Write ${oneOf(names)}.` };
}

function unknown(craft: Craft, word: string): FoundOrWhy<LevelOfCraft> {
  const { levels } = craft;
  const near = /^\d*$/.test(word) ? undefined : nearest(word, new Set(levels.flatMap(namesOf)));
  const numerals = levels.map(({ numeral }) => numeral);
  const there = levels.length === 0 ? 'It has none.' : `Write ${oneOf(numerals)}, or what one is called.`;
  return {
    what:
      word === ''
        ? 'This row names no level.'
        : `${craftPath(craft)} has no level ${shownCell(word, near) ?? 'of the name in this row'}.`,
    fix: near === undefined ? there : `Did you mean "${near}"?`,
  };
}

/**
 * A cell as a message shows it; undefined where it may hold anything. In a row whose cells have slipped by one, the name of
 * somebody stands where a craft or a level should: only what is nearly a word that we know, or a number, is none.
 */
export function shownCell(word: string, near: string | undefined): string | undefined {
  return near !== undefined || /^(?:levels?|ic|l)?[ .]*\d{1,3}$/i.test(word) ? `"${word}"` : undefined;
}

/** `devopsengineer/3` and `DevOps Engineer 3`, taken apart; undefined where no craft leads. */
function withCraft({ crafts }: Framework, word: string): { craft: Craft; level: string } | undefined {
  for (const craft of crafts) {
    for (const name of namesOfCraft(craft)) {
      if (!isSame(word.slice(0, name.length), name)) continue;
      const [, level] = /^[\s/:,–-]+(.+)$/u.exec(word.slice(name.length)) ?? [];
      if (level !== undefined) return { craft, level: level.trim() };
    }
  }
  return undefined;
}

function namesOfCraft(craft: Craft): string[] {
  return [craft.name, craftPath(craft), craft.id];
}

function isSame(known: string, said: string): boolean {
  return known.trim().toLowerCase() === said.trim().toLowerCase();
}

import type { Craft, Framework, Level } from '../../domain/framework.js';
import { isCalled, namesOf } from '../../domain/level-names.js';
import type { LevelOfCraft } from '../../domain/level-step.js';
import { suggest } from '../../domain/nearest.js';
import type { PageFile } from '../nav/page-file.js';
import type { Problems } from '../problem.js';
import { type EqualLevels, equalLevels } from './equal-levels.js';
import { type WrittenSet, writtenSets } from './written-sets.js';

/** Which levels of several crafts are equal, if anybody says so; what contradicts itself is left out. */
export function readEquivalent(
  crafts: readonly Craft[],
  pages: readonly PageFile[],
  root: PageFile | undefined,
  problems: Problems<'equivalent-unknown' | 'equivalent-crossed'>,
): Pick<Framework, 'equivalent'> {
  const equal = equalLevels(crafts);
  for (const set of writtenSets(crafts, pages, root)) {
    const levels = levelsOfSet(set, crafts, problems);
    if (levels === undefined) continue;
    const crossed = equal.add(levels.map(({ level }) => level));
    if (crossed !== undefined) tellCrossed(crossed, set, levels, problems);
  }
  const equivalent = equal.sets();
  return equivalent.length === 0 ? {} : { equivalent };
}

/** Undefined where something is wrong with it, which is told once. */
function levelsOfSet(
  { names, self, place }: WrittenSet,
  crafts: readonly Craft[],
  problems: Problems<'equivalent-unknown'>,
): LevelOfCraft[] | undefined {
  const all = crafts.flatMap((craft) => craft.levels.map((level) => ({ craft, level })));
  const found = new Map(all.filter(({ level }) => level === self).map((one) => [one.level, one]));
  let isWhole = true;
  for (const { text, place: where } of names) {
    const named = levelsCalled(text, all);
    for (const one of named) found.set(one.level, one);
    if (named.length > 0) continue;
    isWhole = false;
    problems.add('equivalent-unknown', where, {
      what: text === '' ? 'This names no level.' : `There is no level "${text}".`,
      why: 'So nothing can be said to be equal to it, and its ladders stand apart.',
      fix: `Name craft and level, such as ${example(all)}. ${text === '' ? '' : suggestion(text, all)}`,
    });
  }
  const several = [...found.values()];
  if (isWhole && several.length < 2) {
    problems.add('equivalent-unknown', place, {
      what: several.length === 0 ? 'This names no levels.' : 'This names one level alone.',
      why: 'It takes two to be equal.',
      fix: `Name levels of several crafts in a list, such as [${example(all)}, …], or a rank that several crafts have.`,
    });
  }
  return several.length < 2 ? undefined : several;
}

/** `devops/3` is of one craft; a name alone is that level of every craft that has one. */
function levelsCalled(text: string, all: readonly LevelOfCraft[]): LevelOfCraft[] {
  if (text === '') return [];
  const slash = text.indexOf('/');
  const alone = all.filter((one) => goesBy(one, text));
  if (alone.length > 0 || slash < 0) return alone;
  const [craft, name] = [text.slice(0, slash), text.slice(slash + 1)];
  return all.filter((one) => isCraft(one.craft, craft) && goesBy(one, name));
}

/** `Senior` is also the Senior Baker of the craft Baker, whose title says no rank. */
function goesBy({ craft, level }: LevelOfCraft, word: string): boolean {
  if (isCalled(level, word)) return true;
  const role = `${word} ${craft.name}`.trim();
  return level.role.toLowerCase() === role.toLowerCase();
}

function isCraft({ id, name }: Craft, said: string): boolean {
  return [id, name].some((known) => known.toLowerCase() === said.trim().toLowerCase());
}

function suggestion(text: string, all: readonly LevelOfCraft[]): string {
  const names = all.flatMap((one) => [
    nameOf(one),
    ...namesOf(one.level).flatMap((name) => [name, `${one.craft.id}/${name}`, `${one.craft.name}/${name}`]),
  ]);
  const near = suggest(text, [...new Set(names)]);
  return near.startsWith('Did') ? near : '';
}

function example(all: readonly LevelOfCraft[]): string {
  const [first] = all;
  return first === undefined ? 'devops/3' : nameOf(first);
}

function nameOf({ craft, level }: { readonly craft: Craft; readonly level: Level }): string {
  return `${craft.id}/${level.numeral}`;
}

function tellCrossed(
  [lower, upper]: NonNullable<ReturnType<EqualLevels['add']>>,
  { place }: WrittenSet,
  levels: readonly LevelOfCraft[],
  problems: Problems<'equivalent-crossed'>,
): void {
  const called = (level: Level) => {
    const one = levels.find((each) => each.level === level);
    return one === undefined ? level.label : nameOf(one);
  };
  problems.add('equivalent-crossed', place, {
    what: `"${called(lower)}" and "${called(upper)}" cannot be equal: by their ladders, and what is said to be equal elsewhere, the second stands above the first.`,
    why: 'A poster of all ladders would show each above the other.',
    fix: 'Correct one of the lines under "equivalent".',
  });
}

import { BuildError } from '../domain/build-error.js';
import type { Framework, Level } from '../domain/framework.js';
import { namesOf } from '../domain/level-names.js';
import type { Between, LevelOfCraft } from '../domain/level-step.js';
import { nearest, oneOf } from '../domain/nearest.js';
import type { Settings } from '../domain/settings.js';
import { levelsOf } from './wanted-levels.js';

/**
 * The levels that `--from` and `--to` name: `3`, `Senior`, or `devopsengineer/3` where several crafts have one. Undefined
 * when neither is said.
 *
 * @throws BuildError `bad-flag` when one is said without the other or both name one level, `unknown-level` when a word
 *   names none or several.
 */
export function stepBetween(
  framework: Framework,
  { from, to, crafts }: Pick<Settings, 'from' | 'to' | 'crafts'>,
): Between | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) {
    throw new BuildError(
      'bad-flag',
      `${from === undefined ? '--to' : '--from'} stands alone.`,
      'Name both levels, such as --from devopsengineer/3 --to devopsengineer/5.',
    );
  }
  const wanted = framework.crafts.filter(({ id }) => crafts === undefined || crafts.includes(id));
  const all = wanted.flatMap((craft) => craft.levels.map((level) => ({ craft, level })));
  const between = { below: oneLevel(from, all), above: oneLevel(to, all) };
  if (between.below.level === between.above.level) {
    throw new BuildError('bad-flag', `"${from}" and "${to}" are one level.`, 'Name two.');
  }
  return between;
}

function oneLevel(word: string, all: readonly LevelOfCraft[]): LevelOfCraft {
  const slash = word.indexOf('/');
  const [craft, name] = slash < 0 ? [undefined, word] : [word.slice(0, slash), word.slice(slash + 1)];
  const ofCraft = all.filter(
    (one) => craft === undefined || [one.craft.id, one.craft.name].some((known) => isSame(known, craft)),
  );
  const found = levelsOf(
    name,
    ofCraft.map(({ level }) => level),
  );
  const [first, ...more] = ofCraft.filter(({ level }) => found.includes(level));
  if (first !== undefined && more.length === 0) return first;
  const several = first === undefined ? [] : [first, ...more];
  throw new BuildError(
    'unknown-level',
    several.length === 0 ? `There is no level "${word}".` : `${several.length} levels are called "${word}".`,
    several.length === 0 ? meant(word, all) : `Name one, such as ${oneOf(several.slice(0, 4).map(nameOf))}.`,
  );
}

function meant(word: string, all: readonly LevelOfCraft[]): string {
  const names = all.flatMap((one) => [nameOf(one), ...namesOf(one.level)]);
  const near = nearest(word, new Set(names));
  return near === undefined
    ? `Name craft and level, such as ${oneOf(all.slice(0, 3).map(nameOf))}.`
    : `Did you mean "${near}"?`;
}

function nameOf({ craft, level }: { craft: { id: string }; level: Level }): string {
  return `${craft.id}/${level.numeral}`;
}

function isSame(known: string, said: string): boolean {
  return known.toLowerCase() === said.trim().toLowerCase();
}

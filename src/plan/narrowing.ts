import { BuildError } from '../domain/build-error.js';
import type { ManifestRow } from '../domain/build-report.js';
import type { Framework, Level } from '../domain/framework.js';
import { namesOf } from '../domain/level-names.js';
import { nearest, oneOf, suggest } from '../domain/nearest.js';
import type { PlannedArtifact } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import { isOfWanted, levelsOf, wantedLevels } from './wanted-levels.js';

/** What `--product`, `--craft` and `--level` leave of a build. */
type Narrowing = Pick<Settings, 'products' | 'crafts' | 'levels'>;

/** Whether a narrowed build is about a file. One of several levels is about none of them. */
export function wantedOf(framework: Framework, narrowing: Narrowing): (artifact: PlannedArtifact) => boolean {
  // By their ids: an advert's level is a copy, as candidates may see it.
  const wanted =
    narrowing.levels && new Set([...wantedLevels(framework, narrowing.levels).levels].map(({ id }) => id));
  return ({ product, craft, level }) =>
    isOfBoth({ product, craft: craft?.id ?? null }, narrowing) &&
    (wanted === undefined || (level !== undefined && wanted.has(level.id)));
}

/** Whether a narrowed build says nothing about a file of an earlier build, so that it has to stay. */
export function outsideOf(
  framework: Framework,
  narrowing: Narrowing & Partial<Pick<Settings, 'from'>>,
): (row: Pick<ManifestRow, 'product' | 'craft' | 'level' | 'sources'>) => boolean {
  // One sheet between two levels says nothing of any other file.
  if (narrowing.from !== undefined) return () => true;
  const wanted = narrowing.levels && wantedLevels(framework, narrowing.levels);
  return (row) => !isOfBoth(row, narrowing) || (wanted !== undefined && !isOfWanted(row, wanted));
}

function isOfBoth(
  { product, craft }: Pick<ManifestRow, 'product' | 'craft'>,
  { products, crafts }: Narrowing,
): boolean {
  return (
    (products === undefined || products.includes(product)) &&
    (crafts === undefined || (craft !== null && crafts.includes(craft)))
  );
}

/** @throws BuildError `unknown-craft` or `unknown-level` when a narrowing names what the framework has not. */
export function checkNarrowing(framework: Framework, { crafts: wanted, levels }: Narrowing): void {
  const ids = framework.crafts.map(({ id }) => id);
  for (const craft of wanted ?? []) {
    if (ids.includes(craft)) continue;
    throw new BuildError('unknown-craft', `The framework has no craft "${craft}".`, suggest(craft, ids));
  }
  const crafts = framework.crafts.filter(({ id }) => wanted === undefined || wanted.includes(id));
  const known = crafts.flatMap((craft) => craft.levels);
  for (const level of levels ?? []) {
    if (levelsOf(level, known).length > 0) continue;
    const shown = typeof level === 'number' ? level : `"${level}"`;
    throw new BuildError(
      'unknown-level',
      wanted === undefined ? `No craft has a level ${shown}.` : `${oneOf(wanted)} has no level ${shown}.`,
      known.length === 0 ? 'Choose another craft.' : meant(String(level), known),
    );
  }
}

/** A name that is nearly what was written, else the numbers that there are. */
function meant(word: string, levels: readonly Level[]): string {
  const near = /^\d+$/.test(word) ? undefined : nearest(word, new Set(levels.flatMap(namesOf)));
  if (near !== undefined) return `Did you mean "${near}"?`;
  const numerals = levels.toSorted((a, b) => a.number - b.number).map(({ numeral }) => numeral);
  return `Name ${oneOf([...new Set(numerals)])}.`;
}

/** @throws BuildError `nothing-selected` when nothing is both of the wanted products and of the wanted levels. */
export function checkSelection(
  artifacts: readonly PlannedArtifact[],
  { products, crafts, levels }: Narrowing,
): void {
  if (artifacts.length > 0 || [products, crafts, levels].every((wanted) => wanted === undefined)) return;
  throw new BuildError(
    'nothing-selected',
    'There is nothing that --product, --craft and --level all ask for.',
    'Leave one of them out; packs, sets and overviews, for example, are of a craft and not of a level.',
  );
}

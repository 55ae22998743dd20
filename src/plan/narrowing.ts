import { BuildError } from '../domain/build-error.js';
import type { ManifestRow } from '../domain/build-report.js';
import type { Framework } from '../domain/framework.js';
import { oneOf, suggest } from '../domain/nearest.js';
import type { PlannedArtifact } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';

/** What `--product`, `--craft` and `--level` leave of a build. */
type Narrowing = Pick<Settings, 'products' | 'crafts' | 'levels'>;

/** Whether a narrowed build is about this file. A file of several levels is about none of them. */
export function isWanted(artifact: PlannedArtifact, narrowing: Narrowing): boolean {
  const { product, craft, level } = artifact;
  return isInside({ product, craft: craft?.id ?? null, level: level?.number ?? null }, narrowing);
}

/** Whether a narrowed build says nothing about a file of an earlier build, so that it has to stay. */
export function isOutside(
  row: Pick<ManifestRow, 'product' | 'craft' | 'level'>,
  narrowing: Narrowing,
): boolean {
  return !isInside(row, narrowing);
}

/** A number means its levels between two whole ones too: 10 is 10a and 10b. */
function isInside(
  { product, craft, level }: Pick<ManifestRow, 'product' | 'craft' | 'level'>,
  { products, crafts, levels }: Narrowing,
): boolean {
  return (
    (products === undefined || products.includes(product)) &&
    (crafts === undefined || (craft !== null && crafts.includes(craft))) &&
    (levels === undefined || (level !== null && levels.includes(Math.floor(level))))
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
  const numbers = crafts.flatMap((craft) => craft.levels.map(({ number }) => Math.floor(number)));
  for (const level of levels ?? []) {
    if (numbers.includes(level)) continue;
    const known = [...new Set(numbers)].sort((a, b) => a - b).map(String);
    throw new BuildError(
      'unknown-level',
      wanted === undefined ? `No craft has a level ${level}.` : `${oneOf(wanted)} has no level ${level}.`,
      known.length === 0 ? 'Choose another craft.' : `Name ${oneOf(known)}.`,
    );
  }
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

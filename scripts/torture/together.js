import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build, differences, hashesIn, removeAll } from './workplace.js';

const eight = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Eight builds at once: over one cold cache into folders of their own, then into one folder, then of two versions into one.
 * Resolves to each with what was wrong, in a few words.
 */
export async function buildTogether(place) {
  const cache = join(place.scratch, 'shared');
  await cp(place.cold, cache, { recursive: true, verbatimSymlinks: true });
  const folder = (name) => join(place.scratch, `together-${name}`);
  const apart = await all(eight.map((number) => build(place, 'after', folder(number), cache)));
  for (const number of eight) apart.push(...(await compare(folder(number), place.made.after)));

  const one = await all(eight.map(() => build(place, 'after', folder('one'), cache)));
  one.push(...(await compare(folder('one'), place.made.after)));

  const mixed = await all(
    eight.map((number) => build(place, number % 2 === 0 ? 'after' : 'before', folder('mixed'), cache)),
  );
  const found = await hashesIn(folder('mixed'));
  const [after, before] = ['after', 'before'].map((name) => differences(found, place.made[name]));
  if (after.length > 0 && before.length > 0) mixed.push(`it is neither version: ${after[0]}; ${before[0]}`);
  for (const name of [...eight, 'one', 'mixed']) await removeAll(folder(name));
  return [
    ['eight builds at once over one cold cache', apart],
    ['eight builds at once into one folder', one],
    ['eight builds of two versions at once into one folder', mixed],
  ];
}

async function all(builds) {
  const ends = await Promise.all(builds);
  return ends.flatMap(({ exit, stderr }) =>
    exit === 0 ? [] : [`one ended with ${exit}: ${stderr.slice(-300)}`],
  );
}

async function compare(folder, wanted) {
  return differences(await hashesIn(folder), wanted);
}

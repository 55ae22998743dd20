import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheSize } from './evict.js';

/**
 * Removes what V8 made of programs that ran, below a cache's folder `code`: files of the shapes `<program>/<part>/….cjs.bin`,
 * `index.json` and what was left of either. Anything else stays, with the folders that hold it.
 */
export async function cleanCode(folder: string): Promise<CacheSize> {
  let [entries, bytes] = [0, 0];
  for (const program of await namesOf(folder, /^[0-9a-f]{16}$/)) {
    for (const part of await namesOf(join(folder, program), /^(?:main|thread)$/)) {
      const place = join(folder, program, part);
      for (const name of await namesOf(
        place,
        /^(?:[\w.-]+\.cjs\.bin|index\.json)(?:\.[0-9a-f-]{36}\.tmp)?$/,
      )) {
        const size = await stat(join(place, name)).then(
          ({ size }) => size,
          () => 0,
        );
        await rm(join(place, name), { force: true });
        if (!name.endsWith('.bin')) continue;
        entries += 1;
        bytes += size;
      }
      await removeEmpty(place);
    }
    await removeEmpty(join(folder, program));
  }
  return { entries, bytes };
}

/** No link is followed. */
async function namesOf(folder: string, shape: RegExp): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found.filter((each) => shape.test(each.name) && !each.isSymbolicLink()).map(({ name }) => name);
}

async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}

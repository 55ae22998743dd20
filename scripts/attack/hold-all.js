import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdAttack } from './hold-attack.js';
import { holdPages } from './hold-pages.js';
import { readAttacks } from './read-attacks.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const font = 'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2';
const picture = 'tests/fixtures/canary/canary.png';

/** Asks nothing but what is read, and takes half a second. `npm test` holds these. */
export const isQuick = ({ run, page, prepare }) =>
  run === undefined && page === undefined && prepare === undefined;

/**
 * Holds every attack of tests/hostile that `isWanted`, two at a time. `say` is told of each as it ends: its name, what did
 * not hold, each in a few words, and how many seconds it took. `change` may make another attack of one first.
 */
export async function holdAll(isWanted, say, change = (attack) => attack) {
  const attacks = (await readAttacks(join(root, 'tests', 'hostile'))).filter(isWanted).map(change);
  const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-attack-'));
  const cache = join(scratch, 'cache');
  await mkdir(cache, { mode: 0o700 });
  const samples = { woff2: await readFile(join(root, font)), png: await readFile(join(root, picture)) };
  const tools = { cache, samples, root };
  try {
    const pages = attacks.filter(({ page }) => page !== undefined);
    if (pages.length > 0) {
      for (const [attack, faults] of await holdPages(pages, scratch, tools)) say(attack.name, faults);
    }
    const waiting = attacks.filter(({ page }) => page === undefined);
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const started = Date.now();
        const faults = await holdAttack(next, scratch, tools).catch((error) => [
          `it could not be tried: ${error.message}`,
        ]);
        say(next.name, faults, (Date.now() - started) / 1000);
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

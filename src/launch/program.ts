#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { setEnvironmentData } from 'node:worker_threads';
import { isInside } from '../domain/is-inside.js';
import { homeFolder } from '../home-folder.js';
import { userCacheFolder } from '../user-cache-folder.js';
import { treeHolding } from '../work-tree.js';
import { codeOfThreads, nothingKept, openKeptCode } from './kept-code.js';
import { loadCode } from './load-code.js';

// What the command starts with: it becomes dist/cli.js, which loads the program. See docs/decisions/kept-code.md.

// Few functions run long enough in a build to be worth optimizing, and V8 would optimize many: in a build of 200 pages
// that took a third of the CPU time of the whole process. Node 20 begins after 67,584 bytes of bytecode; the V8 of later
// ones knows no such flag, and says so on stderr.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=300000');
// What was compiled is kept at the end, so it must not be dropped before. Kept code fits only the flags it was made with.
setFlagsFromString('--no-flush-bytecode');

const folder = fileURLToPath(new URL('.', import.meta.url));
const userId = process.getuid?.();
const code = codeFolder();
setEnvironmentData(codeOfThreads, code === undefined ? undefined : [join(code, 'thread'), userId]);
const keep = loadCode(
  'program.cjs',
  folder,
  code === undefined ? nothingKept : openKeptCode(join(code, 'main'), userId, folder),
);
process.once('exit', (exitCode) => {
  // Not after Ctrl-C, which is to end it at once.
  if (exitCode > 2) return;
  // A build of very many pages sets it, and kept code fits only the flags that V8 has when it is kept.
  setFlagsFromString('--heap-growing-percent=0');
  keep();
});

/** A folder for each program, Node and processor; undefined where nothing is to be kept. */
function codeFolder(): string | undefined {
  const { env, platform, arch, version } = process;
  // Node says so of its own; and what is kept would hide functions from who measures which of them ran.
  if (env.NODE_DISABLE_COMPILE_CACHE || env.NODE_V8_COVERAGE) return undefined;
  const cache = userCacheFolder({ env, home: homeFolder(), platform });
  if (cache === undefined || mayBeOfWhatIsBuilt(cache)) return undefined;
  const program = createHash('sha256').update([folder, version, arch].join('\0')).digest('hex').slice(0, 16);
  return join(cache, 'code', program);
}

/** A cache among what is built came with it, or goes along with it: nothing is looked for there, nor left. */
function mayBeOfWhatIsBuilt(cache: string): boolean {
  const named = process.argv.slice(2).filter((word) => !word.startsWith('-') && existsSync(word));
  try {
    const real = existsSync(cache) ? realpathSync(cache) : cache;
    return [process.cwd(), ...named].some((place) => isInside(treeHolding(place), real));
  } catch {
    // Where this runs is gone, or may not be looked at.
    return true;
  }
}

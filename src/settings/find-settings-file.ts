import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { isInside } from '../domain/is-inside.js';
import { workTreeOf } from '../work-tree.js';
import { type Asked as AskedOf, checkLink } from './check-trust.js';
import type { Around } from './flags.js';
import { sizeFault } from './size-fault.js';

interface Asked extends AskedOf {
  readonly world: Pick<Around, 'cwd' | 'env' | 'home'>;
}

/** A settings file as it lies on the disk. */
export interface FoundSettings {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The folder of what nobody says, such as the framework and the output: that of a file above, else the working directory. */
  readonly base: string;
  readonly notes: readonly string[];
}

const names = ['ladderpress.yaml', 'ladderpress.yml'] as const;

/**
 * `--config`, else the file of the folder that was named, else the working directory's; when no folder was named, also
 * the nearest above it, since people run commands in the folder whose pages they write.
 *
 * @throws BuildError `no-settings-file`, `settings-unreadable`
 */
export async function findSettingsFile(asked: Asked): Promise<FoundSettings | undefined> {
  const { flags, world, nameOf } = asked;
  const base = world.cwd;
  if (flags.config !== undefined) {
    const path = resolve(world.cwd, flags.config);
    const bytes = await readIfThere(path, asked);
    if (bytes !== undefined) return { path, bytes, base, notes: [] };
    throw new BuildError(
      'no-settings-file',
      `There is no file ${path}.`,
      `Check the path after ${nameOf('config')}.`,
    );
  }
  if (flags.folder !== undefined) {
    const named = await fileIn(resolve(world.cwd, flags.folder), base, asked);
    return named ?? fileIn(world.cwd, base, asked);
  }
  for (const folder of await upFrom(world)) {
    const found = await fileIn(folder, folder, asked);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The working directory and the folders above it that are the same people's: up to the root of its Git work tree, else
 * up to the home folder. What lies above both, such as a folder for everyone's temporary files, may be anyone's.
 */
async function upFrom({ cwd, home }: Asked['world']): Promise<string[]> {
  const tree = await workTreeOf(cwd);
  const isTracked = existsSync(join(tree, '.git'));
  const top = !isTracked && home !== undefined && isInside(home, cwd) ? home : tree;
  const folders = [cwd];
  for (let at = cwd; at !== top && isInside(top, dirname(at)); at = dirname(at)) folders.push(dirname(at));
  return folders;
}

async function fileIn(folder: string, base: string, asked: Asked): Promise<FoundSettings | undefined> {
  const found: { name: string; bytes: Uint8Array }[] = [];
  for (const name of names) {
    const bytes = await readIfThere(join(folder, name), asked);
    if (bytes !== undefined) found.push({ name, bytes });
  }
  const [first, second] = found;
  if (first === undefined) return undefined;
  const path = join(folder, first.name);
  const notes =
    second === undefined
      ? []
      : [
          `${relative(asked.world.cwd, join(folder, second.name))} is not read, since ${first.name} stands beside it. Keep one of them.`,
        ];
  return { path, bytes: first.bytes, base, notes };
}

async function readIfThere(path: string, asked: Asked): Promise<Uint8Array | undefined> {
  await checkLink(path, asked);
  let fault: string | undefined;
  try {
    const found = await stat(path);
    fault = sizeFault(found);
    if (fault === undefined) return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new BuildError(
      'settings-unreadable',
      `${path} cannot be read.`,
      'Check that it is a file that you may read.',
      { cause: error },
    );
  }
  throw new BuildError('settings-unreadable', `${path} ${fault}.`, 'Take out what was pasted into it.');
}

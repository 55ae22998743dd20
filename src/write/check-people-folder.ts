import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { peopleFolder } from '../domain/person.js';
import { listed, manifestName, parseManifest } from './manifest.js';

/**
 * Refuses to put what names people and what is for everybody into one folder, which a craft called "people" would bring
 * about: whoever hands out the one would hand out the other.
 *
 * @param output absolute path of the folder that is written: for packs of people the one within the output folder
 * @param paths of what is to be written; undefined for packs of people
 * @throws BuildError `people-folder-taken`
 */
export async function checkPeopleFolder(output: string, paths: readonly string[] | undefined): Promise<void> {
  const folder = paths === undefined ? output : join(output, peopleFolder);
  const isTaken =
    paths === undefined
      ? (await pathsOf(dirname(output))).some(isInIt)
      : paths.some(isInIt) && (await isThere(join(folder, manifestName)));
  if (!isTaken) return;
  throw new BuildError(
    'people-folder-taken',
    `${folder} is the folder of a craft and of packs that name people.`,
    'Choose another output folder for one of the two with --output.',
  );
}

function isInIt(path: string): boolean {
  return path.startsWith(`${peopleFolder}/`);
}

async function pathsOf(folder: string): Promise<readonly string[]> {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? [] : listed(parseManifest(text, path));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

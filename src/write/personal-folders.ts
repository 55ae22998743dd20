import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answersFolder, peopleFolder } from '../domain/person.js';
import { manifestName } from './manifest.js';

/**
 * The folders of an output folder in which what is about somebody was made, each with a manifest of its own, relative to it:
 * `people`, `answers/ann`.
 */
export async function personalFolders(output: string): Promise<string[]> {
  const forms = await readdir(join(output, answersFolder)).catch(() => []);
  const folders = [peopleFolder, ...forms.map((form) => `${answersFolder}/${form}`)];
  const isMade = await Promise.all(folders.map((folder) => isThere(join(output, folder, manifestName))));
  return folders.filter((_, at) => isMade[at]);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

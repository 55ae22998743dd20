import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { type answersFolder, peopleFolder } from '../domain/person.js';
import { listed, manifestName, parseManifest } from './manifest.js';
import { personalFolders } from './personal-folders.js';

/**
 * Refuses to put what is about somebody and what is for everybody into one folder, which a craft called "people" or
 * "answers" would bring about: whoever hands out the one would hand out the other.
 *
 * @param output absolute path of the folder that is written: for what is about somebody one within the output folder
 * @param wanted paths of what is to be written, or for what is about somebody the folder in which that stands
 * @throws BuildError `people-folder-taken`
 */
export async function checkPersonalFolders(
  output: string,
  wanted: readonly string[] | typeof peopleFolder | typeof answersFolder,
): Promise<void> {
  // Packs of people lie in people/, packets with answers in answers/, each in a folder called as its form.
  const whole =
    typeof wanted !== 'string'
      ? output
      : wanted === peopleFolder
        ? dirname(output)
        : dirname(dirname(output));
  const personal = typeof wanted === 'string' ? [wanted] : (await personalFolders(output)).map(firstPart);
  const others = typeof wanted === 'string' ? await pathsOf(whole) : wanted;
  const taken = personal.find((folder) => others.some((path) => path.startsWith(`${folder}/`)));
  if (taken === undefined) return;
  throw new BuildError(
    'people-folder-taken',
    `${join(whole, taken)} is the folder of a craft and of ${taken === peopleFolder ? 'packs that name people' : 'packets with what somebody wrote'}.`,
    'Choose another output folder for one of the two with --output.',
  );
}

function firstPart(path: string): string {
  return path.split('/')[0] ?? '';
}

async function pathsOf(folder: string): Promise<readonly string[]> {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? [] : listed(parseManifest(text, path));
}

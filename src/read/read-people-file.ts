import { readFile, realpath, stat } from 'node:fs/promises';
import { BuildError } from '../domain/build-error.js';
import { isInside } from '../domain/is-inside.js';

const mebibyte = 1024 * 1024;
/** A list of a hundred thousand people with twenty columns has some 20 MiB. */
const limit = 64 * mebibyte;

/**
 * Reads a list of people. It must not lie in the framework folder: what lies there is for everybody, and its hash is kept
 * with what a build leaves.
 *
 * @param path absolute
 * @param framework absolute path of the framework folder
 * @throws BuildError `people-unreadable` or `people-in-framework`
 */
export async function readPeopleFile(path: string, framework: string): Promise<Uint8Array> {
  const [real, folder] = await Promise.all([realpath(path), realpath(framework)]).catch((cause: unknown) => {
    throw unreadable(`There is no list of people ${path}.`, 'Check the path behind --people.', cause);
  });
  if (isInside(folder, real)) {
    throw new BuildError(
      'people-in-framework',
      `${path} lies in the framework folder, whose files are for everybody: a website would publish it.`,
      'Move the list out of the folder.',
    );
  }
  const found = await stat(real);
  if (!found.isFile()) throw unreadable(`${path} is no file.`, 'Name a CSV file.');
  if (found.size > limit) {
    const size = Math.ceil(found.size / mebibyte);
    throw unreadable(
      `${path} has ${size} MiB, and ${limit / mebibyte} are read at most.`,
      'Take out columns that no cover shows, or make several lists of it.',
    );
  }
  return readFile(real).catch((cause: unknown) => {
    throw unreadable(`${path} cannot be read.`, 'Check that it is yours to read.', cause);
  });
}

function unreadable(what: string, fix: string, cause?: unknown): BuildError {
  return new BuildError('people-unreadable', what, fix, { cause });
}

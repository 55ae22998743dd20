import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { beginsAsHtmlPage, type FrameworkFolder, type Source } from '../domain/source.js';
import { imageName, isDataFile, isTextFile, pageName } from './kinds-of-files.js';
import { listFiles } from './list-files.js';
import { readFolder } from './read-folder.js';

/** What somebody wants taken over: a folder, or one file. */
export interface GivenFiles {
  /** Its name, without the folders around it and without an ending. */
  readonly name: string;
  readonly isFolder: boolean;
  /** What of it is read as it is. */
  readonly folder: FrameworkFolder;
  /** Files of other programs, to be converted first. */
  readonly foreign: readonly Source[];
}

const mebibyte = 1024 * 1024;
/** A workbook of a framework takes a mebibyte at most, without pictures. */
const limit = 64 * mebibyte;

/**
 * Reads a folder or a file that is to be taken over.
 *
 * @param isForeign says by its name whether a file has to be converted first
 * @throws BuildError `no-file`, `file-too-large`, `file-unreadable`, and those of a folder but for `no-pages`.
 */
export async function readGiven(place: string, isForeign: (name: string) => boolean): Promise<GivenFiles> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new BuildError('no-file', `There is no file or folder ${place}.`, 'Check its path.', { cause });
  });
  const name = path.basename(place).replace(/(?<=.)\.[^.]*$/, '');
  if (!found.isDirectory()) {
    const source = { path: path.basename(place), bytes: await readWhole(place, found.size) };
    const [plain, foreign] = isForeign(source.path) ? [[], [source]] : [[source], []];
    return { name, isFolder: false, folder: folderOfSources(`/${name}`, plain), foreign };
  }
  const real = await realpath(place);
  const foreign: Source[] = [];
  for (const file of listFiles(real).files) {
    if (!isForeign(file.path) || path.basename(file.path).startsWith('~$')) continue;
    const source = { path: file.path, bytes: await readWhole(file.real, file.size) };
    if (!beginsAsHtmlPage(source)) foreign.push(source);
  }
  const folder = await readFolder(real).catch((error: unknown) => {
    if (error instanceof BuildError && error.code === 'no-pages') return folderOfSources(real, []);
    throw error;
  });
  const isBeside = ({ path: file }: Source) => !foreign.some((other) => other.path === file);
  return {
    name: path.basename(real),
    isFolder: true,
    folder: { ...folder, texts: folder.texts.filter(isBeside) },
    foreign,
  };
}

async function readWhole(place: string, size: number): Promise<Uint8Array> {
  if (size > limit) {
    throw new BuildError(
      'file-too-large',
      `${place} has ${Math.ceil(size / mebibyte)} MiB, and ${limit / mebibyte} are read at most.`,
      'Take out what is no part of the framework, such as large pictures, and save it anew.',
    );
  }
  try {
    return new Uint8Array(await readFile(place));
  } catch (cause) {
    throw new BuildError('file-unreadable', `${place} cannot be read.`, 'Check that it is yours to read.', {
      cause,
    });
  }
}

/** Files in memory as a folder, by their names. */
export function folderOfSources(root: string, sources: readonly Source[]): FrameworkFolder {
  const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
  const named = (isWanted: (file: string) => boolean) => sorted.filter(({ path: file }) => isWanted(file));
  return {
    root,
    pages: named((file) => pageName.test(file)),
    texts: named(isTextFile),
    data: named(isDataFile),
    configs: [],
    images: new Map(named((file) => imageName.test(file)).map((image) => [image.path, image.bytes])),
    refused: [],
  };
}

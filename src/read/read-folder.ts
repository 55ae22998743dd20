import { readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { beginsAsHtmlPage, type FrameworkFolder, type Refusal, type Source } from '../domain/source.js';
import { findConfigs } from './find-configs.js';
import { imageName, isDataFile, isTextFile, limits, pageName } from './kinds-of-files.js';
import { type Listing, listFiles } from './list-files.js';

/**
 * Reads all that a framework is made from: Markdown pages, images, and the website's configuration.
 * Nothing outside the folder is read, except `_config.yml` files up to the repository's root.
 *
 * @throws BuildError `no-folder`, `not-a-folder` or `no-pages`.
 */
export async function readFolder(root: string): Promise<FrameworkFolder> {
  return readListed(root, await listFolder(root));
}

/** What there is to read in a framework's folder. */
export interface ListedFolder {
  /** Absolute path, through all links. */
  readonly real: string;
  readonly listing: Listing;
}

/** @throws BuildError `no-folder` or `not-a-folder`. */
export async function listFolder(root: string): Promise<ListedFolder> {
  const real = await realFolder(path.resolve(root));
  return { real, listing: listFiles(real) };
}

/**
 * The same as `readFolder` of what was listed before.
 *
 * @param root as it was named, for messages
 */
export async function readListed(root: string, { real, listing }: ListedFolder): Promise<FrameworkFolder> {
  const refused: Refusal[] = listing.refused.filter((file) => !isOtherFile(file.path));
  const pages = readFiles(listing, (file) => pageName.test(file), limits.page, refused);
  const texts = readFiles(listing, isTextFile, limits.text, []);
  const data = readFiles(listing, isDataFile, limits.data, []);
  const isEmpty = pages.length + texts.length + data.length === 0;
  if (isEmpty && !refused.some((file) => pageName.test(file.path))) {
    throw new BuildError(
      'no-pages',
      `There is no Markdown file in ${root}, and no data either.`,
      'Name the folder that holds the pages of your framework, or have a first one written: ladderpress init.',
    );
  }
  const images = readFiles(listing, (file) => imageName.test(file), limits.image, refused);
  const { configs, refused: refusedConfigs } = await findConfigs(real);
  return {
    root: real,
    pages: [...pages, ...texts.filter(beginsAsHtmlPage)].sort((a, b) => (a.path < b.path ? -1 : 1)),
    texts: texts.filter((text) => !beginsAsHtmlPage(text)),
    data,
    configs,
    images: new Map(images.map((image) => [image.path, image.bytes])),
    refused: [...refused, ...refusedConfigs].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** A file that is neither page nor image is none of our business, readable or not. */
function isOtherFile(file: string): boolean {
  return /\.[^./]+$/.test(file) && !pageName.test(file) && !imageName.test(file);
}

async function realFolder(root: string): Promise<string> {
  const found = await stat(root).catch((cause: unknown) => {
    throw new BuildError(
      'no-folder',
      `There is no folder ${root}.`,
      'Check the path of your framework folder.',
      { cause },
    );
  });
  if (!found.isDirectory()) {
    throw new BuildError(
      'not-a-folder',
      `${root} is a file, not a folder.`,
      'Name the folder that holds the pages of your framework.',
    );
  }
  return realpath(root);
}

function readFiles(
  listing: Listing,
  isWanted: (path: string) => boolean,
  limit: number,
  refused: Refusal[],
): Source[] {
  const sources: Source[] = [];
  for (const { path: relative, real, size } of listing.files.filter((file) => isWanted(file.path))) {
    if (size > limit) {
      refused.push({ path: relative, reason: 'too-large', size, limit });
      continue;
    }
    try {
      sources.push({ path: relative, bytes: new Uint8Array(readFileSync(real)) });
    } catch {
      refused.push({ path: relative, reason: 'unreadable' });
    }
  }
  return sources;
}

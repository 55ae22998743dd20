import { readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { beginsAsPage, type FrameworkFolder, type Refusal, type Source } from '../domain/source.js';
import { findConfigs } from './find-configs.js';
import { type Listing, listFiles } from './list-files.js';

const mebibyte = 1024 * 1024;
/**
 * A page for people is a few kilobytes; a quarter of a mebibyte is a book of forty thousand words.
 * Markdown is not linear to parse: at this size the worst page costs seconds, at ten times the size minutes.
 */
const limits = { page: mebibyte / 4, image: 20 * mebibyte };

const pageName = /\.(?:md|markdown)$/i;
/** A page may be written in HTML; then it begins as all pages do, which few files of HTML do. */
const htmlName = /\.html?$/i;
const imageName = /\.(?:png|jpe?g|gif|webp|svg)$/i;

/**
 * Reads all that a framework is made from: Markdown pages, images, and the website's configuration.
 * Nothing outside the folder is read, except `_config.yml` files up to the repository's root.
 *
 * @throws BuildError `no-folder`, `not-a-folder` or `no-pages`.
 */
export async function readFolder(root: string): Promise<FrameworkFolder> {
  const real = await realFolder(path.resolve(root));
  const listing = listFiles(real);
  const refused: Refusal[] = listing.refused.filter((file) => !isOtherFile(file.path));
  const pages = readFiles(listing, pageName, limits.page, refused);
  if (pages.length === 0 && !refused.some((file) => pageName.test(file.path))) {
    throw new BuildError(
      'no-pages',
      `There is no Markdown file in ${root}.`,
      'Name the folder that holds the pages of your framework.',
    );
  }
  const images = readFiles(listing, imageName, limits.image, refused);
  const { configs, refused: refusedConfigs } = await findConfigs(real);
  return {
    root: real,
    pages: [...pages, ...htmlPages(listing)].sort((a, b) => (a.path < b.path ? -1 : 1)),
    configs,
    images: new Map(images.map((image) => [image.path, image.bytes])),
    refused: [...refused, ...refusedConfigs].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** What is no page is none of our business, readable or not. */
function htmlPages(listing: Listing): Source[] {
  return readFiles(listing, htmlName, limits.page, []).filter(beginsAsPage);
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

function readFiles(listing: Listing, name: RegExp, limit: number, refused: Refusal[]): Source[] {
  const sources: Source[] = [];
  for (const { path: relative, real, size } of listing.files.filter((file) => name.test(file.path))) {
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

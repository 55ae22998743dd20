import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { BuildError } from '../domain/build-error.js';
import type { FrameworkFolder, Refusal, Source } from '../domain/source.js';
import { findConfigs } from './find-configs.js';

const mebibyte = 1024 * 1024;
/** A page for people is a few kilobytes; two mebibytes are a novel. Images are photographs at most. */
const limits = { page: 2 * mebibyte, image: 20 * mebibyte };

const ignored = ['**/node_modules/**', '**/_site/**', '**/.git/**', '**/vendor/**', '**/.jekyll-cache/**'];
const pagePattern = '**/*.{md,markdown}';
const imagePattern = '**/*.{png,jpg,jpeg,gif,webp,svg}';

/**
 * Reads all that a framework is made from: Markdown pages, images, and the website's configuration.
 * Nothing outside the folder is read, except `_config.yml` files up to the repository's root.
 *
 * @throws BuildError `no-folder`, `not-a-folder` or `no-pages`.
 */
export async function readFolder(root: string): Promise<FrameworkFolder> {
  const real = await realFolder(path.resolve(root));
  const refused: Refusal[] = [];
  const pages = await readFiles(real, pagePattern, limits.page, refused);
  if (pages.length === 0 && refused.length === 0) {
    throw new BuildError(
      'no-pages',
      `There is no Markdown file in ${root}.`,
      'Name the folder that holds the pages of your framework.',
    );
  }
  const images = await readFiles(real, imagePattern, limits.image, refused);
  return {
    root: real,
    pages,
    configs: await findConfigs(real),
    images: new Map(images.map((image) => [image.path, image.bytes])),
    refused: refused.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
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

/** Links within the folder are followed, links out of it are refused. */
async function readFiles(
  root: string,
  pattern: string,
  limit: number,
  refused: Refusal[],
): Promise<Source[]> {
  const paths = await glob(pattern, {
    cwd: root,
    ignore: ignored,
    dot: false,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    onlyFiles: false,
    expandDirectories: false,
  });
  const sources: Source[] = [];
  for (const relative of paths.map((found) => found.replace(/\\/g, '/')).sort()) {
    const result = await readOne(root, relative, limit);
    if (result === undefined) continue;
    if ('reason' in result) refused.push(result);
    else sources.push(result);
  }
  return sources;
}

async function readOne(root: string, relative: string, limit: number): Promise<Source | Refusal | undefined> {
  const full = path.join(root, relative);
  try {
    const real = await realpath(full);
    if (!isInside(root, real)) return { path: relative, reason: 'leaves-folder' };
    const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) return undefined;
    if (size > limit) return { path: relative, reason: 'too-large', size, limit };
    await access(real, constants.R_OK);
    return { path: relative, bytes: new Uint8Array(await readFile(real)) };
  } catch {
    return { path: relative, reason: 'unreadable' };
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

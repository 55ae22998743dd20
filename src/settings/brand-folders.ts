import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { workBrand } from '../domain/brand.js';

/** The name that the convention brand.yml has for its file. */
export const brandYmlName = '_brand.yml';

/** The folders that hold brands, the user's first; one below each templates folder. */
export function brandFolders(templates: readonly string[]): string[] {
  return templates.map((folder) => join(folder, 'brands'));
}

/** Where the files of a brand may lie, the user's first. */
export function homesOf(id: string, folders: readonly string[], root: string | undefined): string[] {
  if (id === workBrand && root !== undefined) return [root];
  return folders.map((folder) => join(folder, id));
}

/** The first of these folders that has a `_brand.yml`. */
export function rootWithBrand(folders: readonly string[]): string | undefined {
  return folders.find((folder) => existsSync(join(folder, brandYmlName)));
}

/** Ids of all brands in these folders, sorted. A folder that is not there holds none. */
export async function listBrands(folders: readonly string[], root: string | undefined): Promise<string[]> {
  const found = await Promise.all(
    folders.map((folder) => readdir(folder, { withFileTypes: true }).catch(() => [])),
  );
  const names = found.flat().filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
  const own = root === undefined ? [] : [workBrand];
  return [...new Set([...names.map((entry) => entry.name), ...own])].sort();
}

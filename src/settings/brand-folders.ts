import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders that hold brands, the user's first; one below each templates folder. */
export function brandFolders(templates: readonly string[]): string[] {
  return templates.map((folder) => join(folder, 'brands'));
}

/** Ids of all brands in these folders, sorted. A folder that is not there holds none. */
export async function listBrands(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map((folder) => readdir(folder, { withFileTypes: true }).catch(() => [])),
  );
  const names = found.flat().filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
  return [...new Set(names.map((entry) => entry.name))].sort();
}

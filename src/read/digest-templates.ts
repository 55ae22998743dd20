import { createHash, type Hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../domain/is-inside.js';
import { treeHolding } from '../work-tree.js';

/** What of a templates folder is ever read, besides the `.hbs` files on top: see readTemplates and loadBrand. */
const folders = ['brands', 'index', 'layouts', 'partials', 'styles'];

/** SHA-256 of the names and bytes of all templates and brands below a folder; one that is not there has one too. */
export function digestTemplates(folder: string): string {
  const hash = createHash('sha256');
  const walk = { hash, tree: treeHolding(folder), seen: new Set<string>() };
  const isRead = ({ name }: Dirent) => folders.includes(name) || name.endsWith('.hbs');
  for (const entry of list(folder).filter(isRead)) addEntry(join(folder, entry.name), entry.name, walk);
  return hash.digest('hex');
}

interface Walk {
  readonly hash: Hash;
  /** What lies outside is not read. */
  readonly tree: string;
  /** Real paths of folders that were added. */
  readonly seen: Set<string>;
}

/**
 * Links are followed within the tree, as reading a brand does, but what a folder holds is added once, however many links
 * lead to it: never round in a circle, nor by more ways than anybody could walk.
 */
function addEntry(full: string, path: string, walk: Walk): void {
  const { hash, tree, seen } = walk;
  const real = realPath(full);
  if (real === undefined || !isInside(tree, real)) return;
  const stat = statSync(real);
  if (stat.isFile()) {
    const bytes = readFile(real);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  if (!stat.isDirectory()) return;
  hash.update(`${path}\0folder ${real}\0`);
  if (seen.has(real)) return;
  seen.add(real);
  for (const { name } of list(full)) {
    if (name !== 'node_modules') addEntry(join(full, name), `${path}/${name}`, walk);
  }
}

/** Undefined for what leads nowhere, or round in a circle. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.from('unreadable');
  }
}

import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { isInside } from '../domain/is-inside.js';
import { type Glance, latest, stampIn } from '../file-stamp.js';
import { treeHolding } from '../work-tree.js';

/** What of a templates folder is ever read, besides the `.hbs` files on top: see readTemplates and loadBrand. */
const folders = ['brands', 'index', 'layouts', 'partials', 'styles'];

/**
 * SHA-256 of the names and bytes of all templates and brands below a folder; one that is not there has one too. The same below
 * another folder is the same.
 */
export function digestTemplates(folder: string): string {
  const hash = createHash('sha256');
  const root = realPath(folder) ?? folder;
  for (const { kind, path, real } of templatesBelow(folder)) {
    // What a link leads to may be refused there, and welcome where it lies.
    const place = kind === 'nowhere' ? '' : relative(root, real).replaceAll('\\', '/');
    hash.update(`${path}\0${kind} ${place}\0`);
    if (kind !== 'file') continue;
    const bytes = readFile(real);
    hash.update(`${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The same files without opening one. */
export function glanceAtTemplates(folder: string): Glance {
  const entries = [...templatesBelow(folder)];
  const files = entries.flatMap(({ stat }) => (stat === undefined ? [] : [{ changed: stat.ctimeMs }]));
  const rows = entries.map(({ kind, path, real, stat }) => [kind, path, real, stat && stampIn(stat)]);
  return { text: JSON.stringify(rows), changed: latest(files) };
}

type Entry = { readonly path: string; readonly real: string } & (
  | { readonly kind: 'folder' | Refused; readonly stat?: undefined }
  | { readonly kind: 'file'; readonly stat: Stats }
);

/** A link that leads to nothing, or out of the tree: no build reads it, and most end at it. */
type Refused = 'nowhere' | 'outside';

function* templatesBelow(folder: string): Generator<Entry> {
  // An empty folder is one to a build, and none is an error.
  if (existsSync(folder)) yield { kind: 'folder', path: '', real: realpathSync(folder) };
  const walk = { tree: treeHolding(folder), seen: new Set<string>() };
  const isRead = ({ name }: Dirent) => folders.includes(name) || name.endsWith('.hbs');
  for (const { name } of list(folder).filter(isRead)) yield* entriesAt(join(folder, name), name, walk);
}

interface Walk {
  /** What lies outside is not read. */
  readonly tree: string;
  /** Real paths of folders that were added. */
  readonly seen: Set<string>;
}

/**
 * Links are followed within the tree, as reading a brand does, but what a folder holds is added once, however many links
 * lead to it: never round in a circle, nor by more ways than anybody could walk.
 */
function* entriesAt(full: string, path: string, walk: Walk): Generator<Entry> {
  const { tree, seen } = walk;
  const real = realPath(full);
  if (real === undefined) return yield { kind: 'nowhere', path, real: full };
  if (!isInside(tree, real)) return yield { kind: 'outside', path, real };
  const stat = statSync(real);
  if (stat.isFile()) yield { kind: 'file', path, real, stat };
  if (!stat.isDirectory()) return;
  yield { kind: 'folder', path, real };
  if (seen.has(real)) return;
  seen.add(real);
  for (const { name } of list(full)) {
    if (name !== 'node_modules') yield* entriesAt(join(full, name), `${path}/${name}`, walk);
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

import { createHash, type Hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What of a templates folder is ever read, besides the `.hbs` files on top: see readTemplates and loadBrand. */
const folders = ['brands', 'index', 'layouts', 'partials', 'styles'];

/** SHA-256 of the names and bytes of all templates and brands below a folder; one that is not there has one too. */
export function digestTemplates(folder: string): string {
  const hash = createHash('sha256');
  const isRead = ({ name }: Dirent) => folders.includes(name) || name.endsWith('.hbs');
  for (const entry of list(folder).filter(isRead)) addEntry(join(folder, entry.name), entry.name, [], hash);
  return hash.digest('hex');
}

/** Links are followed, as reading a brand does, but never round in a circle. */
function addEntry(full: string, path: string, above: readonly string[], hash: Hash): void {
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat?.isFile()) {
    const bytes = readFile(full);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  if (!stat?.isDirectory()) return;
  const real = realpathSync(full);
  if (above.includes(real)) return;
  hash.update(`${path}\0folder\0`);
  for (const { name } of list(full)) {
    if (name !== 'node_modules') addEntry(join(full, name), `${path}/${name}`, [...above, real], hash);
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

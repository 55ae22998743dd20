import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type KeptKind, keeper, makers } from './makers.js';
import { packageFolder } from './package-folder.js';

/** For each kind of thing that the cache keeps, a hash of the code that makes it. */
export type Versions = Readonly<Record<KeptKind, string>>;

/**
 * Reads src/ and gives each kind the hash of its makers and of all that they import: our own files by content, packages
 * by name and version. The same source has the same versions on every machine and on every Node.
 *
 * @param folder absolute path of src/, or of a compiled copy of it
 */
export function deriveVersions(folder: string): Versions {
  const code = new Map<string, Code>();
  const entries = Object.entries(makers).map(([kind, paths]) => [
    kind,
    hashOf(closureOf([...paths, keeper], folder, code)),
  ]);
  return Object.fromEntries(entries);
}

/** What one file holds and asks for when it runs. */
interface Code {
  readonly text: string;
  readonly imports: readonly string[];
}

/** Everything that running the entries may load, by its name: a path below the folder, or a package with its version. */
function closureOf(
  entries: readonly string[],
  folder: string,
  known: Map<string, Code>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const addPackage = (name: string, from: string): void => {
    const place = packageFolder(name, from);
    // An optional one that is not installed.
    if (place === undefined) return;
    const about: { version: string; dependencies?: Record<string, string> } = JSON.parse(
      readFileSync(join(place, 'package.json'), 'utf8'),
    );
    if (found.has(`${name}@${about.version}`)) return;
    found.set(`${name}@${about.version}`, '');
    for (const needed of Object.keys(about.dependencies ?? {})) addPackage(needed, place);
  };
  const add = (path: string): void => {
    const name = relative(folder, path).replaceAll('\\', '/');
    if (found.has(name)) return;
    const code = known.get(path) ?? readCode(path);
    known.set(path, code);
    found.set(name, code.text);
    for (const wanted of code.imports) {
      if (wanted.startsWith('.')) add(sourceOf(join(dirname(path), wanted)));
      else if (!wanted.startsWith('node:')) addPackage(packageName(wanted), folder);
    }
  };
  for (const entry of entries) add(sourceOf(join(folder, entry)));
  return found;
}

function readCode(path: string): Code {
  // A checkout may give lines other ends.
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  // What is imported as a type is gone when it runs.
  const pattern =
    /^(?:import|export)\s(?!type\s)[^'";]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  const imports = [...text.matchAll(pattern)].map(([, from, bare, later]) => from ?? bare ?? later ?? '');
  return { text, imports };
}

/** The file itself, where one is imported by the name that it has, or is to have, when compiled. */
function sourceOf(path: string): string {
  const [typescript, javascript] = ['.ts', '.js'].map((ending) => path.replace(/\.[jt]s$/, ending));
  return typescript !== undefined && existsSync(typescript) ? typescript : (javascript ?? path);
}

function packageName(wanted: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(wanted)?.[0] ?? wanted;
}

function hashOf(code: ReadonlyMap<string, string>): string {
  const sorted = [...code].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}

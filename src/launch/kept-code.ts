import { createHash, randomUUID } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.js';

/** What V8 made of our files of code when they last ran, so that it need not be made again. */
export interface KeptCode {
  /** What was made of a file of this name and text; undefined when nothing was kept, or what is there is not ours. */
  find(name: string, source: string): Buffer | undefined;
  /** Keeps what was made of all files that ran, beside what was kept of others. It never fails: without it all is as before. */
  keep(made: ReadonlyMap<string, { readonly source: string; readonly bytes: Buffer }>): void;
}

/** By what name a thread finds where its code is kept, and whose it is; threads of the library are told nothing. */
export const codeOfThreads = 'ladderpress: code of threads';

export const nothingKept: KeptCode = { find: () => undefined, keep: () => undefined };

const indexName = 'index.json';
const hour = 3_600_000;
const month = 30 * 24 * hour;

/** One row for each file that is kept. */
type Index = Readonly<Record<string, Row | undefined>>;

interface Row {
  /** Hash of the text that it was made of. */
  readonly source: string;
  readonly stamp: string;
}

/**
 * Opens a folder of kept code. V8 runs what it is given without a look at it, so only a file is taken that this user wrote
 * here: all of it lies in folders of this user's own that nobody else can write to, and the index names the number on the
 * disk and the time of the last change of each file, which nobody can give to a copy. What came with a clone, an archive or a
 * restored cache has others.
 *
 * @param folder absolute path, `…/ladderpress/code/<program>/<part>`; it need not be there
 * @param userId undefined where the system has none
 * @param program absolute path of the folder of the files of code: what was made of one that it lacks is of an earlier version
 */
export function openKeptCode(folder: string, userId: number | undefined, program: string): KeptCode {
  const isOurs = [dirname(dirname(dirname(folder))), dirname(dirname(folder)), dirname(folder), folder].every(
    (each) => isOwn(each, userId),
  );
  const index = isOurs ? readIndex(folder) : {};
  return {
    find(name, source) {
      const row = index[name];
      if (row?.source !== hashOf(source)) return undefined;
      return orNothing(() => readStamped(join(folder, `${name}.bin`), row.stamp, userId));
    },
    keep(made) {
      // Whoever cleaned the cache meanwhile, as this run may have, wants it clean.
      const isGone = Object.keys(index).length > 0 && !existsSync(join(folder, indexName));
      if (!isOurs || isGone) return;
      // Other commands run other files. Their code is not to be made anew in turns, nor what another process kept meanwhile.
      const others = Object.entries(readIndex(folder)).filter(
        ([name]) => !made.has(name) && existsSync(join(program, name)),
      );
      orNothing(() => write(folder, made, others, userId));
    },
  };
}

/** A folder that is not there yet is made by us alone; one that cannot be looked at, as in another user's home, is not ours. */
function isOwn(folder: string, userId: number | undefined): boolean {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return true;
    const isShut = userId === undefined || (found.uid === userId && (found.mode & 0o022) === 0);
    return found.isDirectory() && isShut;
  } catch {
    return false;
  }
}

function readIndex(folder: string): Index {
  const text = orNothing(() => readFileSync(join(folder, indexName), 'utf8'));
  const index: unknown = text === undefined ? undefined : orNothing(() => JSON.parse(text));
  if (typeof index !== 'object' || index === null) return {};
  const isRow = (row: unknown) =>
    typeof row === 'object' && row !== null && 'source' in row && 'stamp' in row;
  return Object.fromEntries(Object.entries(index).filter(([, row]) => isRow(row)));
}

/** The bytes of a file that has this stamp: of the very file, should another be put in its place meanwhile. */
function readStamped(path: string, stamp: string, userId: number | undefined): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    return stampOf(fstatSync(file, { bigint: true }), userId) === stamp ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

function write(
  folder: string,
  made: Parameters<KeptCode['keep']>[0],
  others: readonly (readonly [string, Row | undefined])[],
  userId: number | undefined,
): void {
  makeFolder(folder, 0o700);
  const rows = new Map(others);
  for (const [name, { source, bytes }] of made) {
    const stamp = writeWhole(join(folder, `${name}.bin`), bytes, userId);
    rows.set(name, { source: hashOf(source), stamp });
  }
  writeWhole(join(folder, indexName), JSON.stringify(Object.fromEntries(rows)), userId);
  removeOld(folder, new Set([...rows.keys()].map((name) => `${name}.bin`)));
}

/**
 * Returns the stamp of what it wrote. Throws where another process, perhaps of another version of the program, put its own there
 * meanwhile, which must not be taken for what was made of our text.
 */
function writeWhole(path: string, content: Buffer | string, userId: number | undefined): string {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, content, { mode: 0o600 });
    const { ino } = lstatSync(beside, { bigint: true });
    renameSync(beside, path);
    const found = lstatSync(path, { bigint: true });
    if (found.ino !== ino) throw new Error(`${path} is another process's.`);
    return stampOf(found, userId);
  } catch (error) {
    // On a full disk each run would leave one.
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What no run will ask for again: files of an earlier version here, and other programs of which nothing was kept for a month. */
function removeOld(folder: string, wanted: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // A young part may be another process's, which is at work.
    const isLeft = name.endsWith('.tmp') ? isOlder(path, hour) : name.endsWith('.bin') && !wanted.has(name);
    if (isLeft) rmSync(path, { force: true });
  }
  const programs = dirname(dirname(folder));
  for (const name of readdirSync(programs)) {
    const path = join(programs, name);
    if (path !== dirname(folder) && isOlder(path, month)) rmSync(path, { recursive: true, force: true });
  }
}

function isOlder(path: string, age: number): boolean {
  return Date.now() - statSync(path).mtimeMs > age;
}

/** What changes whenever a file does, and what no copy has; throws for what is not a file of this user. */
function stampOf(found: BigIntStats, userId: number | undefined): string {
  const { dev, ino, mode, uid, nlink, size, mtimeNs, ctimeNs } = found;
  if (!found.isFile() || nlink !== 1n || (userId !== undefined && uid !== BigInt(userId))) {
    throw new Error('It is not ours.');
  }
  return [dev, ino, mode, size, mtimeNs, ctimeNs].join(' ');
}

function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

function orNothing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

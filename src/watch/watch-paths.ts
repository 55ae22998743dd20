import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { isInside } from '../domain/is-inside.js';

/** What is watched. All paths are absolute. */
export interface WatchedPaths {
  /** With all that lies below them; one that is not there is left out. */
  readonly folders: readonly string[];
  /** By themselves; one that is not there may come. */
  readonly files: readonly string[];
  /** Folders that are written to meanwhile: what happens within them is no news. */
  readonly except: readonly string[];
}

/** What happened to a path: whatever it was, it is to be looked at again. */
export type Hint = 'changed' | 'gone';

export interface PathWatcher {
  close(): Promise<void>;
}

export interface WatchOptions {
  /** Milliseconds between two looks at every file, where the file system tells nothing; undefined where it does. */
  readonly poll: number | undefined;
  /** Ends the wait for the first look. */
  readonly signal: AbortSignal;
  onHint(hint: Hint, path: string): void;
  /** What the system refuses, such as more watches than it has. */
  onTrouble(error: unknown): void;
}

/** What no framework keeps its pages in, however much happens there. */
const ofTools: ReadonlySet<string> = new Set(['node_modules', '_site', '.git', 'vendor', '.jekyll-cache']);

/** Milliseconds for the first look at all that is watched. A folder that goes away meanwhile may keep chokidar from ever ending it. */
const patience = 2_000;

/**
 * Watches until it is closed; resolves when nothing that happens from then on is missed. Where the first look takes longer than
 * two seconds it resolves before, and the first folder is told of as changed once the look has ended. Links are not followed: what
 * one within a folder leads to within it is watched where it lies.
 */
export async function watchPaths(
  { folders, files, except }: WatchedPaths,
  { poll, signal, onHint, onTrouble }: WatchOptions,
): Promise<PathWatcher> {
  // Loaded on use: few runs watch.
  const { watch } = await import('chokidar');
  const isOurs = (path: string) => except.some((folder) => isInside(folder, path));
  const options = {
    ignoreInitial: true,
    // A file that is replaced is told of twice; whoever waits for quiet takes both as one.
    atomic: false,
    followSymlinks: false,
    ignorePermissionErrors: true,
    usePolling: poll !== undefined,
    ...(poll === undefined ? {} : { interval: poll, binaryInterval: poll }),
  };
  // One that is not there would be watched for from above, with everything beside it.
  const roots = new Set(folders.filter(existsSync));
  const wanted = new Set(files);
  const above = new Set(files.map((file) => dirname(file)).filter(existsSync));
  const watchers = [
    watch([...roots], {
      ...options,
      ignored: (path) => !roots.has(path) && (ofTools.has(basename(path)) || isOurs(path)),
    }),
    watch([...above], {
      ...options,
      depth: 0,
      ignored: (path) => !above.has(path) && !wanted.has(path),
    }),
  ].filter((_, at) => [roots, above][at]?.size !== 0);
  for (const watcher of watchers) {
    watcher.on('all', (event, path) => {
      onHint(event === 'unlink' || event === 'unlinkDir' ? 'gone' : 'changed', path);
    });
    watcher.on('error', onTrouble);
  }
  const ready = Promise.all(watchers.map(isReady)).then(() => true);
  const late = wait(patience, false, { signal, ref: false }).catch(() => false);
  if (!(await Promise.race([ready, late]))) {
    void ready.then(() => onHint('changed', folders[0] ?? ''));
  }
  return {
    close: async () => {
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}

/** One that watches nothing is never ready. */
function isReady(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => watcher.once('ready', () => resolve()));
}

/**
 * File systems of another machine, or of a host that lends its folders to a container: they tell nothing of what is written
 * there elsewhere. Numbers as in statfs(2), `linux/magic.h`.
 */
const silent: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9p'],
  [0x786f4256, 'VirtualBox'],
  [0x65735546, 'FUSE'],
  [0x0bd00bd0, 'Lustre'],
]);

/** What a folder's file system is called, if it is one that tells nothing of changes. */
export async function silentFileSystem(folder: string): Promise<string | undefined> {
  const type = await statfs(folder).then(
    (found) => found.type,
    () => undefined,
  );
  // A number of 32 bits may come with its sign.
  return type === undefined ? undefined : silent.get(type >>> 0);
}

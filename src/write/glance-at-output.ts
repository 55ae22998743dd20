import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Glance, latest, stampIn } from '../file-stamp.js';
import { journalName } from './journal.js';
import { manifestName } from './manifest-name.js';

/**
 * The manifest and these files of an output folder, without opening one; undefined unless each is a file of its own, no link,
 * in folders that are none.
 *
 * @param paths relative to the folder
 */
export function glanceAtOutput(folder: string, paths: readonly string[]): Glance | undefined {
  try {
    const root = realpathSync.native(folder);
    // A build that ended early may have left more than it says.
    if (existsSync(join(root, journalName))) return undefined;
    const all = [manifestName, ...paths];
    const places = new Set(all.map((path) => dirname(join(root, path))));
    if (![...places].every((place) => realpathSync.native(place) === place)) return undefined;
    const stats = all.map((path) => lstatSync(join(root, path)));
    if (!stats.every((stat) => stat.isFile())) return undefined;
    const text = JSON.stringify([root, all, stats.map(stampIn)]);
    return { text, changed: latest(stats.map(({ ctimeMs }) => ({ changed: ctimeMs }))) };
  } catch {
    return undefined;
  }
}

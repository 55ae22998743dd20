import { realpathSync } from 'node:fs';
import { type Glance, glanceAt, latest, together } from '../file-stamp.js';
import { configsOf } from './find-configs.js';
import { imageName, isDataFile, isTextFile, pageName } from './kinds-of-files.js';
import type { ListedFolder } from './read-folder.js';

/** All that is read of a framework's folder, and `_config.yml` of those around it, without opening a file. */
export async function glanceAtFolder({ real, listing }: ListedFolder): Promise<Glance> {
  const files = listing.files.filter(({ path }) => isRead(path));
  const rows = files.map(({ path, real, stamp }) => [path, real, stamp]);
  const listed = { text: JSON.stringify([real, rows, listing.refused]), changed: latest(files) };
  const configs = await configsOf(real);
  return together([listed, ...configs.flatMap(({ path }) => [placeOf(path), glanceAtConfig(path)])]);
}

function isRead(path: string): boolean {
  return pageName.test(path) || imageName.test(path) || isTextFile(path) || isDataFile(path);
}

/** A link may lead elsewhere while what it led to stays. */
function placeOf(path: string): Glance {
  try {
    return { text: realpathSync(path), changed: 0 };
  } catch {
    return { text: '', changed: 0 };
  }
}

/** One that cannot be asked for is refused each time. */
function glanceAtConfig(path: string): Glance {
  try {
    return glanceAt(path);
  } catch {
    return { text: 'unreadable', changed: 0 };
  }
}

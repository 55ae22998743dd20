import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../../file-stamp.js';
import { codeFolder, packageRoot } from '../../package-root.js';
import { packageFolder } from '../keys/package-folder.js';

/** Files by absolute path with what tells that they are as they were. */
export type Stamps = readonly (readonly [path: string, stamp: string])[];

export function isStamped(stamps: Stamps): boolean {
  return stamps.every(([path, stamp]) => stampOf(path) === stamp);
}

/** Every file of our own code, and the package.json of each package that we run on, however deep. */
export function programStamps(): Stamps {
  const own = readdirSync(codeFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.c?[jt]s$/.test(path))
    .map((path) => join(codeFolder, path));
  const paths = new Set([join(packageRoot, 'package.json'), ...own]);
  addDependencies(packageRoot, paths);
  return [...paths].map((path) => [path, stampOf(path)]);
}

function addDependencies(folder: string, paths: Set<string>): void {
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof about !== 'object' || about === null || !('dependencies' in about)) return;
  for (const name of Object.keys(about.dependencies ?? {})) {
    const found = packageFolder(name, folder);
    if (found === undefined || paths.has(join(found, 'package.json'))) continue;
    paths.add(join(found, 'package.json'));
    addDependencies(found, paths);
  }
}

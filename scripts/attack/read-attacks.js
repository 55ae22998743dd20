import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

const keys = new Set([
  'attack',
  'files',
  'links',
  'bare',
  'without',
  'prepare',
  'env',
  'run',
  'expect',
  'page',
  'front',
]);
const expectKeys = new Set(['codes', 'exit', 'shows', 'hides', 'inert', 'keeps', 'seconds', 'report']);

/**
 * The attacks below a folder, each a file `<family>/<situation>.yaml`, sorted. One with `page` is a page of a framework that
 * all of them share; every other lays its own scene. docs/security.md tells what the keys mean.
 */
export async function readAttacks(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(paths.map((path) => readAttack(path, relative(folder, path))));
}

async function readAttack(path, name) {
  const said = parse(await readFile(path, 'utf8'));
  for (const key of Object.keys(said)) if (!keys.has(key)) throw new Error(`${path}: no key "${key}"`);
  const { expect = {} } = said;
  for (const key of Object.keys(expect)) {
    if (!expectKeys.has(key)) throw new Error(`${path}: nothing expects "${key}"`);
  }
  // One that expects nothing could not fail but by its canaries; a code says that the attack was understood.
  if (expect.codes === undefined && expect.shows === undefined) {
    throw new Error(`${path}: it expects neither codes nor what is shown`);
  }
  return {
    files: {},
    links: {},
    env: {},
    ...said,
    name: name.replace(/\.yaml$/, ''),
    id: name.replace(/\.yaml$/, '').replaceAll('/', '-'),
    expect: { codes: [], shows: [], hides: [], inert: [], seconds: 60, report: 'json', ...expect },
  };
}

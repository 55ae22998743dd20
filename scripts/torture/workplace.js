import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { levelPage, plainFramework } from '../attack/plain-framework.js';
import { runProgram } from '../attack/run-program.js';

/** What is built before and after an edit: a level is changed, one goes and one comes. */
const versions = {
  before: { 1: 'I bake.', 2: 'I bake more.' },
  after: { 1: 'I bake bread.', 3: 'I lead bakers.' },
};

/**
 * A folder with two versions of a small framework, a cache that holds nothing but the browser, and what a clean build of
 * each version makes: names and hashes.
 */
export async function openWorkplace(scratch) {
  const place = {
    scratch,
    temporary: join(scratch, 'temporary'),
    cold: join(scratch, 'cold'),
    frameworks: { before: join(scratch, 'before'), after: join(scratch, 'after') },
    made: {},
    outputs: {},
    caches: {},
  };
  await mkdir(place.temporary);
  for (const [name, levels] of Object.entries(versions)) {
    const files = { ...plainFramework, 'careers/baker/level1.md': null };
    for (const [number, text] of Object.entries(levels)) {
      files[`careers/baker/level${number}.md`] = levelPage(Number(number), {}, text);
    }
    for (const [path, text] of Object.entries(files)) {
      if (text === null) continue;
      await mkdir(dirname(join(place.frameworks[name], path)), { recursive: true });
      await writeFile(join(place.frameworks[name], path), text);
    }
  }
  await lendBrowser(place);
  for (const name of Object.keys(versions)) {
    place.outputs[name] = join(scratch, `made-${name}`);
    place.caches[name] = join(scratch, `cache-${name}`);
    await cp(place.cold, place.caches[name], { recursive: true, verbatimSymlinks: true });
    const { exit, stderr } = await build(place, name, place.outputs[name], place.caches[name]);
    if (exit !== 0) throw new Error(`A clean build ended with ${exit}: ${stderr}`);
    place.made[name] = await hashesIn(place.outputs[name]);
  }
  return place;
}

/** Lays the browser into the cold cache as it was unpacked for this user, else for a first build. */
async function lendBrowser(place) {
  const lent = join(place.cold, 'ladderpress', 'browser');
  await mkdir(lent, { recursive: true, mode: 0o700 });
  let own = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ladderpress', 'browser');
  if (!existsSync(own)) {
    await build(place, 'before', join(place.scratch, 'first'), join(place.scratch, 'unpacked'));
    own = join(place.scratch, 'unpacked', 'ladderpress', 'browser');
  }
  for (const name of await readdir(own)) {
    if (!/^font|\.partial$/.test(name)) await symlink(join(own, name), join(lent, name));
  }
}

export function environment({ temporary, scratch }, cache) {
  return { PATH: process.env.PATH, HOME: scratch, TMPDIR: temporary, XDG_CACHE_HOME: cache };
}

export function wordsOf(place, version, output) {
  return ['build', join(place.frameworks[version], 'careers'), '--output', output];
}

export function build(place, version, output, cache) {
  const how = { cwd: place.scratch, env: environment(place, cache), seconds: 600 };
  return runProgram(wordsOf(place, version, output), how);
}

/** SHA-256 of every file below a folder by path, hidden ones too. */
export async function hashesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), hashOf(await readFile(path))]),
  );
  return new Map(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where one folder differs from what a clean build made, in a few words each. */
export function differences(found, wanted) {
  const paths = new Set([...found.keys(), ...wanted.keys()]);
  return [...paths]
    .filter((path) => found.get(path) !== wanted.get(path))
    .map(
      (path) =>
        `${path} ${!found.has(path) ? 'is missing' : wanted.has(path) ? 'has other bytes' : 'is left over'}`,
    );
}

/** Processes that were started from the scratch folder, or work in it, by their command lines. */
export async function processesOf({ scratch }) {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(scratch);
    } catch {
      return false;
    }
  });
}

export async function removeAll(path) {
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}

import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import type { BrowserChoice, Executable, FoundBrowser } from './browser.js';
import { findPackage, unpackEmbedded, unpackFonts } from './embedded.js';
import { fetchBrowser, fetchedBuild } from './fetched.js';
import { installedPaths } from './installed-paths.js';
import type { Machine } from './machine.js';

/** A way to get a browser; undefined when it is not open on this machine. */
type Candidate = (choice: BrowserChoice, machine: Machine) => Promise<FoundBrowser | undefined>;

/** In the order in which they are asked. The last never says no. */
export const candidates: readonly Candidate[] = [named, fromEnvironment, embedded, installed, fetched];

async function named(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser | undefined> {
  if (choice.browser === undefined) return undefined;
  return demand('named', resolve(choice.browser), 'it was chosen with --browser or in ladderpress.yaml', {
    choice,
    machine,
  });
}

async function fromEnvironment(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser | undefined> {
  const path = machine.env.LADDERPRESS_BROWSER;
  if (path === undefined || path === '') return undefined;
  return demand('environment', resolve(path), 'LADDERPRESS_BROWSER names it', { choice, machine });
}

async function embedded(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser | undefined> {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return undefined;
  return {
    id: 'embedded',
    why: 'it comes with Ladderpress, so that every machine makes the same bytes',
    build: `embedded-${findPackage().version}`,
    prepare: (report, signal) => unpackEmbedded(choice.cache, report, signal),
  };
}

async function installed(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser | undefined> {
  for (const path of installedPaths(machine)) {
    const build = await identify(path);
    if (build !== undefined) {
      return {
        id: 'installed',
        why: 'no browser comes with Ladderpress for this kind of machine, and this one is installed',
        build,
        prepare: () => describe(path, choice, machine),
      };
    }
  }
  return undefined;
}

async function fetched(choice: BrowserChoice, machine: Machine): Promise<FoundBrowser> {
  return {
    id: 'fetched',
    why: 'no browser comes with Ladderpress for this kind of machine and none is installed, so one is fetched',
    build: await fetchedBuild(),
    prepare: async (report, signal) => {
      const path = await fetchBrowser(choice.cache, machine, report, { signal });
      return describe(path, choice, machine);
    },
  };
}

/** The browser at a path that the user insists on. Throws `browser-not-found`. */
async function demand(
  id: FoundBrowser['id'],
  path: string,
  why: string,
  { choice, machine }: { choice: BrowserChoice; machine: Machine },
): Promise<FoundBrowser> {
  const build = await identify(path);
  if (build === undefined) {
    throw new BuildError(
      'browser-not-found',
      `There is no browser at ${path}, though ${why}.`,
      'Give the full path of a Chrome, Chromium or chrome-headless-shell program, or name none.',
    );
  }
  return { id, why, build, prepare: () => describe(path, choice, machine) };
}

/** Path, size and time of the program: they change when it is updated. Undefined when it is no file. */
async function identify(path: string): Promise<string | undefined> {
  try {
    const about = await stat(path);
    return about.isFile() ? `${path}-${about.size}-${Math.round(about.mtimeMs)}` : undefined;
  } catch {
    return undefined;
  }
}

async function describe(path: string, choice: BrowserChoice, machine: Machine): Promise<Executable> {
  return {
    path,
    kind: /headless[-_]shell/i.test(basename(path)) ? 'headless-shell' : 'chrome',
    env: machine.platform === 'linux' ? await unpackFonts(choice.cache) : {},
  };
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openNamedCache } from '../build/press/open-named-cache.js';
import { BuildError } from '../domain/build-error.js';
import type { FoundBrowser, ReportProgress } from '../print/browser/browser.js';
import type { CacheFolder } from '../print/browser/cache-folder.js';
import { findBrowser } from '../print/browser/find-browser.js';
import type { Machine } from '../print/browser/machine.js';
import type { Sandbox } from '../print/browser/sandbox.js';
import { startBrowser } from '../print/browser/start-browser.js';

export interface DoctorOptions {
  /** `--browser` or the settings. */
  readonly browser: string | undefined;
  /** The cache folder that the settings want; undefined when there is no home folder. */
  readonly cache: string | undefined;
  /** Absolute path of the framework folder. */
  readonly folder: string;
  /** Names of the font families that come with Ladderpress. */
  readonly fonts: readonly string[];
  readonly machine: Machine;
  readonly report: ReportProgress;
}

/** What was found on this machine. */
export interface DoctorFacts {
  readonly browser: BrowserFacts | Problem;
  readonly fonts: readonly string[];
  readonly cache: (CacheFolder & { readonly bytes: number }) | Problem;
}

interface BrowserFacts {
  readonly kind: 'works';
  readonly id: FoundBrowser['id'];
  readonly why: string;
  readonly path: string;
  readonly version: string;
  readonly sandbox: Sandbox;
}

interface Problem {
  readonly kind: 'fails';
  readonly message: string;
  readonly fix: string;
}

/** Tries everything out: makes the cache folder, unpacks the browser and starts it. */
export async function gatherDoctorFacts(options: DoctorOptions): Promise<DoctorFacts> {
  const { machine, fonts } = options;
  try {
    const folder = await openNamedCache(options, machine);
    const browser = await tryBrowser(options, folder.path).catch(asProblem);
    return { browser, fonts, cache: { ...folder, bytes: await measure(folder.path) } };
  } catch (error) {
    const problem = asProblem(error);
    return { browser: problem, fonts, cache: problem };
  }
}

/** The report, and whether a build can work. */
export function renderDoctor({ browser, fonts, cache }: DoctorFacts): { text: string; healthy: boolean } {
  const works = 'version' in browser;
  const rows: readonly (readonly [string, string])[] = [
    ...(works ? browserRows(browser) : problemRows('Browser', browser)),
    ['Fonts', `${fonts.join(', ')}; none of this machine's are used`],
    ...('path' in cache ? cacheRows(cache) : works ? problemRows('Cache', cache) : []),
  ];
  const text = rows.map(([name, value]) => `${name.padEnd(9)}${value}`.trimEnd()).join('\n');
  return { text: `${text}\n`, healthy: works };
}

type Row = readonly [name: string, value: string];

function browserRows(browser: BrowserFacts): readonly Row[] {
  return [
    ['Browser', `${browser.version}, ${browser.path}`],
    ['', `used because ${browser.why}`],
    ...(browser.id === 'embedded'
      ? []
      : [
          [
            '',
            'Fix: for the same bytes as on other machines, build on Linux x64 and name no browser.',
          ] as const,
        ]),
    ['Sandbox', `${browser.sandbox.on ? 'on' : 'off'}: ${browser.sandbox.why}`],
    ...(browser.sandbox.fix === undefined ? [] : [['', `Fix: ${browser.sandbox.fix}`] as const]),
  ];
}

function cacheRows(cache: CacheFolder & { readonly bytes: number }): readonly Row[] {
  return [
    ['Cache', `${cache.path}, ${Math.round(cache.bytes / 1e6)} MB, can be written`],
    ...(cache.problem === undefined
      ? []
      : [
          ['', `a temporary folder is used because ${cache.problem}`] as const,
          ['', 'Fix: set XDG_CACHE_HOME to a folder that belongs to you and can be written.'] as const,
        ]),
  ];
}

function problemRows(name: string, { message, fix }: Problem): readonly Row[] {
  return [
    [name, message],
    ['', `Fix: ${fix}`],
  ];
}

async function tryBrowser(options: DoctorOptions, cache: string): Promise<BrowserFacts> {
  const { machine } = options;
  const found = await findBrowser({ browser: options.browser, cache }, machine);
  const executable = await found.prepare(options.report);
  const running = await startBrowser(executable, cache, machine);
  try {
    const { version, sandbox } = running;
    return { kind: 'works', id: found.id, why: found.why, path: executable.path, version, sandbox };
  } finally {
    await running.close();
  }
}

function asProblem(error: unknown): Problem {
  if (!(error instanceof BuildError)) throw error;
  return { kind: 'fails', message: error.message, fix: error.fix };
}

/** Bytes of all files below a folder. */
async function measure(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

import { dirname, join } from 'node:path';
import { openNamedCache } from '../build/press/open-named-cache.js';
import { cleanCode } from '../cache/clean-code.js';
import { type CacheSize, cleanCache, measureCache } from '../cache/evict.js';
import type { Settings } from '../domain/settings.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import type { Outcome, World } from './command.js';
import { nothingMade, reportOptions } from './report-options.js';

/** `ladderpress cache`: where the finished pages lie, how many there are and how much room they take. */
export function runCache(flags: Flags, world: World): Promise<Outcome> {
  return withSettings(flags, world, async (settings) => {
    const pages = await pagesFolder(settings, world);
    const size = await measureCache(pages);
    const limit = settings.cacheLimit === 0 ? 'nothing is kept' : `at most ${mebibytes(settings.cacheLimit)}`;
    return [`Folder   ${pages}`, `Entries  ${size.entries}`, `Size     ${mebibytes(size.bytes)} (${limit})`];
  });
}

/** `ladderpress cache clean`: removes every finished page, and what V8 made of our code. The unpacked browser stays. */
export function runCleanCache(flags: Flags, world: World): Promise<Outcome> {
  return withSettings(flags, world, async (settings) => {
    const pages = await pagesFolder(settings, world);
    const code = join(dirname(pages), 'code');
    const kept = await cleanCode(code);
    return [
      `Removed ${show(await cleanCache(pages))} from ${pages}`,
      ...(kept.entries === 0 ? [] : [`Removed ${show(kept)} of compiled code from ${code}`]),
    ];
  });
}

async function withSettings(
  flags: Flags,
  world: World,
  work: (settings: Settings) => Promise<string[]>,
): Promise<Outcome> {
  const { settings, diagnostics } = await loadSettings(flags, world, flagName);
  if (settings === undefined) {
    return reporters.text(
      nothingMade(world, diagnostics),
      reportOptions(world, world.now(), { strict: false }),
    );
  }
  return { output: `${(await work(settings)).join('\n')}\n`, exitCode: 0 };
}

async function pagesFolder(settings: Settings, world: World): Promise<string> {
  const { path } = await openNamedCache(settings, world);
  return join(path, 'pages');
}

function show({ entries, bytes }: CacheSize): string {
  return `${entries} ${entries === 1 ? 'entry' : 'entries'} (${mebibytes(bytes)})`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

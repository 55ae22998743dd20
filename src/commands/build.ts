import { build } from '../build.js';
import type { BuildReport } from '../domain/build-report.js';
import type { Settings } from '../domain/settings.js';
import { products } from '../products/index.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import type { Outcome, World } from './command.js';
import { silence, startProgress } from './start-progress.js';

/** `ladderpress build`: settings, build, report. */
export async function runBuild(flags: Flags, world: World): Promise<Outcome> {
  const started = world.now().getTime();
  const { settings, diagnostics } = await loadSettings(flags, world, {
    products: products.map(({ id }) => id),
  });
  const result = settings === undefined ? nothing(world) : await buildWithProgress(settings, world);
  const report = reporters[flags.json === true ? 'json' : 'text'];
  return report(
    { ...result, diagnostics: [...diagnostics, ...result.diagnostics] },
    {
      cwd: world.cwd,
      strict: settings?.strict ?? false,
      colour: hasColour(world),
      milliseconds: world.now().getTime() - started,
      names: Object.fromEntries(products.map(({ id, name, plural }) => [id, { name, plural }])),
    },
  );
}

async function buildWithProgress(settings: Settings, world: World): Promise<BuildReport> {
  const progress = settings.json ? silence : await startProgress(world);
  try {
    return await build(settings, {
      progress: progress.show,
      signal: world.signal,
      machine: world,
      now: world.now,
    });
  } finally {
    progress.stop();
  }
}

/** The report when the settings are so wrong that no build can begin. */
function nothing({ cwd }: World): BuildReport {
  return { folder: cwd, output: cwd, artifacts: [], kept: 0, removed: [], failed: [], diagnostics: [] };
}

/** See https://no-color.org: set to anything but nothing. */
function hasColour({ stdout, env }: World): boolean {
  return stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}

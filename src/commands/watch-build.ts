import { resolve } from 'node:path';
import type { MadeBefore } from '../build/nouns/made-before.js';
import { changedFiles, isSameFolder } from '../build/resident/folder-changes.js';
import { holdPress } from '../build/resident/hold-press.js';
import { keepLooks } from '../build/resident/keep-looks.js';
import { keepSheets } from '../build/resident/keep-sheets.js';
import { readSettled } from '../build/resident/read-settled.js';
import { buildRound } from '../build.js';
import { BuildError } from '../domain/build-error.js';
import { type BuildReport, emptyReport } from '../domain/build-report.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import { pageMemo } from '../model/memo/page-memo.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { workBrandFiles } from '../settings/work-brand-files.js';
import type { Stirred } from '../watch/quiet.js';
import { type RoundMade, watchRounds } from '../watch/watch-rounds.js';
import { watchedPaths } from '../watch/watched-paths.js';
import type { Outcome, World } from './command.js';
import { hooksOf } from './hooks-of.js';
import { silence } from './start-progress.js';
import { tellRounds } from './tell-rounds.js';

/** Flags that ask for one build and its end, or for what must lie around nowhere. */
const refused = ['json', 'dryRun', 'verify', 'shard', 'people', 'answers', 'from', 'to'] as const;

/** `ladderpress build --watch`: builds, and builds again what changed, until Ctrl-C. */
export async function runWatch(flags: Flags, world: World): Promise<Outcome> {
  const other = refused.find((key) => flags[key] !== undefined && flags[key] !== false);
  if (other !== undefined) {
    throw new BuildError(
      'bad-flag',
      `${flagName('watch')} builds again and again, which ${flagName(other)} is not for.`,
      'Leave one of them out.',
    );
  }
  const hooks = hooksOf(world, silence);
  const { signal } = world;
  const press = holdPress(hooks);
  const looks = keepLooks();
  const [pages, files]: [ReturnType<typeof pageMemo>, MadeBefore] = [pageMemo(), new Map()];
  const sheets = keepSheets();
  const tell = tellRounds(world);
  let last:
    | { readonly settings: string; readonly folder: FrameworkFolder; readonly looks: object }
    | undefined;

  /** Undefined when nothing that it would be made from is other than in the last. */
  const build = async (settings: Settings): Promise<BuildReport | undefined> => {
    const folder = await readSettled(settings.folder, last?.folder);
    const brought = await looks.load(settings);
    const said = JSON.stringify(settings);
    if (last?.settings === said && last.looks === brought && isSameFolder(last.folder, folder))
      return undefined;
    const changed = new Set(changedFiles(last?.folder, folder));
    last = undefined;
    const kept = { pages, sheets, files, changed };
    const report = await buildRound(settings, hooks, {
      folder,
      looks: brought,
      press: await press.get(settings),
      kept,
    });
    last = { settings: said, folder, looks: brought };
    // What each round leaves behind would be kept until the heap is four times as large.
    hooks.collectEarly?.();
    return report;
  };

  const round = async (stirred: Stirred | undefined): Promise<RoundMade> => {
    const since = stirred?.since ?? performance.now();
    for (const path of stirred?.paths ?? []) looks.note(path);
    let settings: Settings | undefined;
    let isNews = false;
    try {
      const loaded = await loadSettings(flags, world, flagName);
      settings = loaded.settings;
      const { diagnostics, notes } = loaded;
      // What is mended is told, whether or not anything else changed.
      if (settings === undefined) last = undefined;
      const report =
        settings === undefined
          ? emptyReport({ folder: world.cwd, output: world.cwd }, diagnostics)
          : await build(settings);
      if (report !== undefined) {
        isNews = tell.round(
          { ...report, notes: [...notes, ...report.notes] },
          performance.now() - since,
          settings,
        );
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BuildError)) throw error;
      last = undefined;
      isNews = tell.failure(error);
    }
    const folder = settings?.folder ?? resolve(world.cwd, flags.folder ?? '.');
    const ofBrand = await workBrandFiles(settings?.brandRoot);
    return {
      isNews,
      watched: watchedPaths(settings, { cwd: world.cwd, folder, config: flags.config, ofBrand }),
    };
  };
  try {
    await watchRounds(round, { poll: flags.poll === true, signal, onNote: tell.note });
  } finally {
    await press.close();
  }
  // Ctrl-C is how it ends.
  return { output: '', exitCode: 0 };
}

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { build as buildFolder } from './build.js';
import { type BuildReport, emptyReport, type ProgressEvent } from './domain/build-report.js';
import { homeFolder } from './home-folder.js';
import { describeMachine } from './print/browser/machine.js';
import { checkFlags, checkKeys } from './settings/check-flags.js';
import type { BuildFlags } from './settings/flags.js';
import { loadSettings } from './settings/load-settings.js';
import { libraryKeys } from './settings/options/index.js';

export { BuildError } from './domain/build-error.js';
export type { ArtifactRow, BuildReport, ManifestRow, ProgressEvent } from './domain/build-report.js';
export type { Diagnostic, Severity } from './domain/diagnostic.js';
export type { Place } from './domain/place.js';

/** What `ladderpress build` takes, as one object; every key may be left out. */
export interface BuildOptions extends BuildFlags {
  /** Told what the build is at. */
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Ends the build at once; output/ keeps whole files only. */
  readonly signal?: AbortSignal;
}

/**
 * Builds a framework folder, as `ladderpress build` does: same settings file, same defaults, same files.
 * An author's mistakes are in the report's `diagnostics`; an error stops only the files made from its page.
 *
 * @throws BuildError when nothing can be built, e.g. a folder that is not there or an option that is unknown; its `fix` says what to do
 */
export async function build(options: BuildOptions = {}): Promise<BuildReport> {
  checkKeys(options, [...libraryKeys, 'onProgress', 'signal']);
  const { onProgress, signal, ...said } = options;
  const { cwd: from = '.', ...flags } = checkFlags(said, ownName);
  const cwd = resolve(from);
  const { env, platform } = process;
  const world = { cwd, env, platform, cores: availableParallelism(), home: homeFolder() };
  const { settings, diagnostics, notes } = await loadSettings(flags, world, ownName);
  if (settings === undefined) {
    return emptyReport({ folder: cwd, output: cwd }, diagnostics);
  }
  const report = await buildFolder(settings, {
    progress: (event) => onProgress?.(event),
    signal: signal ?? new AbortController().signal,
    machine: describeMachine(process),
    now: () => new Date(),
    runtime: process.version,
  });
  return {
    ...report,
    diagnostics: [...diagnostics, ...report.diagnostics],
    notes: [...notes, ...report.notes],
  };
}

/** In the library an option is called by its key. */
function ownName(key: string): string {
  return key;
}

import { build as buildFolder } from '../build.js';
import { type BuildReport, emptyReport, type ProgressEvent } from '../domain/build-report.js';
import type { BuildFlags } from '../settings/flags.js';
import { libraryKeys } from '../settings/options/index.js';
import { settingsOf } from './settings-of.js';

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
 * @example
 * ```ts
 * import { build } from 'ladderpress';
 *
 * const { artifacts, diagnostics } = await build({ folder: 'careers', output: 'handouts', product: ['card'] });
 * for (const { path, pages } of artifacts) console.log(path, pages);
 * for (const { place, what, fix } of diagnostics) console.error(`${place.file}:${place.line} ${what} ${fix}`);
 * ```
 */
export async function build(options: BuildOptions = {}): Promise<BuildReport> {
  const known = [...libraryKeys, 'onProgress', 'signal'];
  const { settings, diagnostics, notes, world } = await settingsOf(options, known);
  const { onProgress, signal } = options;
  if (settings === undefined) {
    return emptyReport({ folder: world.cwd, output: world.cwd }, diagnostics);
  }
  const report = await buildFolder(settings, {
    progress: (event) => onProgress?.(event),
    signal: signal ?? new AbortController().signal,
    machine: world,
    now: () => new Date(),
    runtime: world.runtime,
  });
  return {
    ...report,
    diagnostics: [...diagnostics, ...report.diagnostics],
    notes: [...notes, ...report.notes],
  };
}

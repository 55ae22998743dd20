import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { showPlace } from '../domain/place.js';
import type { Settings } from '../domain/settings.js';
import { homeFolder } from '../home-folder.js';
import { describeMachine, type Machine } from '../print/browser/machine.js';
import { checkFlags, checkKeys } from '../settings/check-flags.js';
import type { Around, Flags } from '../settings/flags.js';
import { type LoadedSettings, loadSettings } from '../settings/load-settings.js';

/** The settings that a program's options make, and the world that they were resolved in. */
export interface Called extends LoadedSettings {
  readonly flags: Flags;
  readonly world: Around & Machine & { readonly runtime: string };
}

/**
 * Resolves options as the command line resolves its flags: same settings file, same defaults.
 *
 * @param known the keys that the function takes
 * @throws BuildError for what is no option, or a value that no option can have
 */
export async function settingsOf(options: unknown, known: readonly string[]): Promise<Called> {
  checkKeys(options, known);
  const { cwd: from = '.', ...flags } = checkFlags(options, ownName);
  const world = around(from);
  return { flags, world, ...(await loadSettings(flags, world, ownName)) };
}

/**
 * The same for a function that has no use for a list of mistakes.
 *
 * @throws BuildError `settings-unreadable` for a mistake in ladderpress.yaml too
 */
export async function soundSettingsOf(
  options: unknown,
  known: readonly string[],
): Promise<Called & { readonly settings: Settings }> {
  const { settings, ...called } = await settingsOf(options, known);
  if (settings !== undefined) return { ...called, settings };
  throw mistakeIn(called.diagnostics);
}

function mistakeIn([first]: readonly Diagnostic[]): BuildError {
  const where = first === undefined ? '' : `${showPlace(first.place)}: `;
  return new BuildError(
    'settings-unreadable',
    `${where}${first?.what ?? 'The settings cannot be used.'}`,
    first?.fix ?? 'Run "ladderpress check" to see why.',
  );
}

/** In the library an option is called by its key. */
function ownName(key: string): string {
  return key;
}

/** The world around a call: a program says only where its paths are relative to. Nothing else of the library touches the process. */
function around(cwd: string): Around & Machine & { readonly runtime: string } {
  return {
    ...describeMachine(process),
    cwd: resolve(cwd),
    cores: availableParallelism(),
    home: homeFolder(),
    runtime: process.version,
  };
}

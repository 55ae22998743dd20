import type { BuildHooks } from '../../build/nouns/build-hooks.js';
import type { Looks } from '../../build/nouns/looks.js';
import { type PreparedFiles, prepareFiles } from '../../build/prepare-files.js';
import { BuildError } from '../../domain/build-error.js';
import { compareDiagnostics, type Diagnostic } from '../../domain/diagnostic.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { readFolder } from '../../read/read-folder.js';
import type { Around, Flags } from '../../settings/flags.js';
import { loadSettings } from '../../settings/load-settings.js';
import { flagName } from '../../settings/options/index.js';
import type { PreviewRound } from '../session.js';
import type { HeldPress } from './hold-press.js';
import type { KeptLooks } from './keep-looks.js';

/** What one reading of the disk brought. */
export interface StateRead extends Pick<PreviewRound, 'isGood' | 'diagnostics' | 'failure' | 'notes'> {
  /** What lies there, as far as it could be read. */
  readonly settings: Settings | undefined;
  readonly folder: FrameworkFolder | undefined;
  /** What things are made of: of this reading, with what is broken as it was good last; undefined when nothing can be. */
  readonly usable: UsableState | undefined;
}

export interface UsableState {
  readonly settings: Settings;
  readonly folder: FrameworkFolder;
  readonly looks: Looks;
  readonly prepared: Extract<PreparedFiles, { kind: 'framework' }>;
}

export interface ReadAround {
  readonly flags: Flags;
  readonly world: Around;
  readonly hooks: BuildHooks;
  readonly press: HeldPress;
  readonly looks: KeptLooks;
}

/** Reads everything anew. Nothing that an author or a machine does wrong makes it reject; only the end of the session does. */
export async function readState(around: ReadAround, last: UsableState | undefined): Promise<StateRead> {
  const { flags, world, hooks } = around;
  const known: { settings?: Settings; folder?: FrameworkFolder } = {};
  const stopped = (
    failure: BuildError | undefined,
    diagnostics: readonly Diagnostic[],
    notes: readonly string[] = [],
  ): StateRead => ({
    isGood: false,
    settings: known.settings,
    folder: known.folder,
    usable: undefined,
    failure,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    notes,
  });
  try {
    const { settings, diagnostics: inSettings, notes } = await loadSettings(flags, world, flagName);
    if (settings === undefined) return stopped(undefined, inSettings, notes);
    known.settings = settings;
    const folder = await readFolder(settings.folder);
    known.folder = folder;
    const looks = await around.looks.load(settings);
    const read = { settings, folder, looks };
    const prepared = await prepare(read, around);
    const diagnostics = prepared.diagnostics;
    const isWhole = prepared.kind === 'framework' && prepared.broken.size === 0;
    const usable = isWhole ? { ...read, prepared } : await mended(read, prepared, last, around);
    return { ...stopped(undefined, diagnostics, notes), isGood: isWhole, usable };
  } catch (error) {
    hooks.signal.throwIfAborted();
    if (error instanceof BuildError) return stopped(error, []);
    throw error;
  }
}

type Read = Omit<UsableState, 'prepared'>;

/**
 * What can be shown while something is broken: all that is well as it is now, with the broken pages, or brands, as they were
 * good last.
 */
async function mended(
  read: Read,
  prepared: PreparedFiles,
  last: UsableState | undefined,
  around: ReadAround,
): Promise<UsableState | undefined> {
  const asFound = prepared.kind === 'framework' ? { ...read, prepared } : undefined;
  if (last === undefined) return asFound;
  const broken = new Set(
    prepared.diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.file),
  );
  const before = new Map(last.folder.pages.map((page) => [page.path, page]));
  const pages = read.folder.pages.map((page) =>
    broken.has(page.path) ? (before.get(page.path) ?? page) : page,
  );
  const looks = read.looks.brands === undefined ? last.looks : read.looks;
  const settings =
    read.looks.brands === undefined ? { ...read.settings, brands: last.settings.brands } : read.settings;
  const tried = { settings, folder: { ...read.folder, pages }, looks };
  const again = await prepare(tried, around);
  return again.kind === 'framework' ? { ...tried, prepared: again } : asFound;
}

async function prepare(
  { folder, looks, settings }: Read,
  { hooks, press }: ReadAround,
): Promise<PreparedFiles> {
  return prepareFiles(folder, looks, { settings, hooks, press: await press.get(settings) });
}

import type { BuildHooks } from '../../build/nouns/build-hooks.js';
import type { Glimpse, SeeEarly } from '../../build/nouns/glimpse.js';
import type { KnownSheets } from '../../build/nouns/known-sheets.js';
import type { Looks } from '../../build/nouns/looks.js';
import { type PreparedFiles, prepareFiles } from '../../build/prepare-files.js';
import { isSameFolder } from '../../build/resident/folder-changes.js';
import type { HeldPress } from '../../build/resident/hold-press.js';
import type { KeptLooks } from '../../build/resident/keep-looks.js';
import { keepSheets } from '../../build/resident/keep-sheets.js';
import { readSettled } from '../../build/resident/read-settled.js';
import { BuildError } from '../../domain/build-error.js';
import { compareDiagnostics, type Diagnostic } from '../../domain/diagnostic.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { type PageMemo, pageMemo } from '../../model/memo/page-memo.js';
import type { Around, Flags } from '../../settings/flags.js';
import { loadSettings } from '../../settings/load-settings.js';
import { flagName } from '../../settings/options/index.js';
import type { StateRead, UsableState } from './state-read.js';

export interface ReadAround {
  readonly flags: Flags;
  readonly world: Around;
  readonly hooks: BuildHooks;
  readonly press: HeldPress;
  readonly looks: KeptLooks;
  readonly memos: Memos;
  /** Sees what is read before its files are planned, and is waited for. */
  seeEarly(read: Read, glimpse: Glimpse): Promise<void>;
}

/** What is kept between readings, of pages and of how their sheets are laid. One with broken pages in their last good state is a reading of its own. */
export interface Memos {
  readonly asFound: PageMemo;
  readonly mended: PageMemo;
  readonly sheets: KnownSheets;
}

export function noMemories(): Memos {
  return { asFound: pageMemo(), mended: pageMemo(), sheets: keepSheets() };
}

/** Reads everything anew. Nothing that an author or a machine does wrong makes it reject; only the end of the session does. */
export async function readState(around: ReadAround, before: StateRead | undefined): Promise<StateRead> {
  const { flags, world, hooks, memos } = around;
  const last = before?.usable;
  const known: { settings?: Settings; folder?: FrameworkFolder; looks?: Looks } = {};
  const stopped = (
    failure: BuildError | undefined,
    diagnostics: readonly Diagnostic[],
    notes: readonly string[] = [],
  ): StateRead => ({
    isGood: false,
    settings: known.settings,
    folder: known.folder,
    looks: known.looks,
    usable: undefined,
    failure,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    notes,
  });
  try {
    const { settings, diagnostics: inSettings, notes } = await loadSettings(flags, world, flagName);
    if (settings === undefined) return stopped(undefined, inSettings, notes);
    known.settings = settings;
    const folder = await readSettled(settings.folder, before?.folder);
    known.folder = folder;
    const looks = await around.looks.load(settings);
    known.looks = looks;
    const read = { settings, folder, looks };
    if (before !== undefined && isSame(before, { ...read, notes })) return before;
    const prepared = await prepare(read, around, memos.asFound, (glimpse) => around.seeEarly(read, glimpse));
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

export type Read = Omit<UsableState, 'prepared'>;

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
  const again = await prepare(tried, around, around.memos.mended);
  return again.kind === 'framework' ? { ...tried, prepared: again } : asFound;
}

async function prepare(
  { folder, looks, settings }: Read,
  { hooks, press, memos: { sheets } }: ReadAround,
  memo: PageMemo,
  seeEarly?: SeeEarly,
): Promise<PreparedFiles> {
  const around = { settings, hooks, press: await press.get(settings), memo, sheets, seeEarly };
  return prepareFiles(folder, looks, around);
}

/** Whether nothing of what was read is other than before; then nothing that follows from it is. */
function isSame(before: StateRead, now: Read & { readonly notes: readonly string[] }): boolean {
  return (
    before.failure === undefined &&
    before.looks === now.looks &&
    before.folder !== undefined &&
    JSON.stringify([before.settings, before.notes]) === JSON.stringify([now.settings, now.notes]) &&
    isSameFolder(before.folder, now.folder)
  );
}

import { changedFiles, isConfiguredAnew } from '../../build/resident/folder-changes.js';
import type { Framework } from '../../domain/framework.js';
import type { ChangedFiles } from '../session.js';
import type { StateRead } from './state-read.js';

/** What is other in one reading than in the one before. */
export function findChanges(
  before: StateRead | undefined,
  now: Pick<StateRead, 'folder' | 'looks' | 'settings'>,
): ChangedFiles {
  if (before === undefined) return { pages: [], looks: true };
  return {
    pages: changedFiles(before.folder, now.folder),
    looks:
      before.looks !== now.looks ||
      JSON.stringify(before.settings) !== JSON.stringify(now.settings) ||
      isConfiguredAnew(before.folder, now.folder),
  };
}

/** Whether one says anything that the other does not. */
export function isNews(before: StateRead | undefined, now: StateRead): boolean {
  if (before === undefined) return true;
  if (before === now) return false;
  const { pages, looks } = findChanges(before, now);
  const said = ({ isGood, diagnostics, failure, notes }: StateRead) =>
    JSON.stringify([isGood, diagnostics, failure?.message, notes]);
  return pages.length > 0 || looks || said(before) !== said(now);
}

/** Levels whose cards tell of what changed, in the order of the framework. */
export function levelsOf(framework: Framework | undefined, { pages, looks }: ChangedFiles): string[] {
  const changed = new Set(pages);
  return (framework?.crafts ?? []).flatMap((craft) =>
    craft.levels
      .filter(
        ({ file, images }) =>
          looks || changed.has(file) || changed.has(craft.file) || images.some((image) => changed.has(image)),
      )
      .map(({ id }) => id),
  );
}

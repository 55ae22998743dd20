import type { Framework } from '../../domain/framework.js';
import type { FrameworkFolder, Source } from '../../domain/source.js';
import type { ChangedFiles } from '../session.js';
import type { StateRead } from './state-read.js';

/** What is other in one reading than in the one before. */
export function findChanges(before: StateRead | undefined, now: StateRead): ChangedFiles {
  if (before === undefined) return { pages: [], looks: true };
  return {
    pages: differing(filesOf(before.folder), filesOf(now.folder)),
    looks:
      before.looks !== now.looks ||
      JSON.stringify(before.settings) !== JSON.stringify(now.settings) ||
      differing(before.folder?.configs ?? [], now.folder?.configs ?? []).length > 0,
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

export function isSameFolder(before: FrameworkFolder, now: FrameworkFolder): boolean {
  return (
    differing(filesOf(before), filesOf(now)).length === 0 &&
    differing(before.configs, now.configs).length === 0 &&
    JSON.stringify(before.refused) === JSON.stringify(now.refused)
  );
}

function filesOf(folder: FrameworkFolder | undefined): readonly Source[] {
  if (folder === undefined) return [];
  const images = [...folder.images].map(([path, bytes]): Source => ({ path, bytes }));
  return [...folder.pages, ...folder.texts, ...folder.data, ...images];
}

/** Paths of files that are in one list alone, or not the same in both. */
function differing(before: readonly Source[], now: readonly Source[]): string[] {
  const old = new Map(before.map((source) => [source.path, source.bytes]));
  const found = now.filter(({ path, bytes }) => {
    const known = old.get(path);
    old.delete(path);
    return known === undefined || Buffer.compare(known, bytes) !== 0;
  });
  return [...found.map(({ path }) => path), ...old.keys()].sort();
}

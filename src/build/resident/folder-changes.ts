import type { FrameworkFolder, Source } from '../../domain/source.js';

/** Paths of the files of a framework that are in one reading alone, or not the same in both, sorted. */
export function changedFiles(
  before: FrameworkFolder | undefined,
  now: FrameworkFolder | undefined,
): string[] {
  return differing(filesOf(before), filesOf(now));
}

/** Whether the website's configuration is another; it may lie above the folder. */
export function isConfiguredAnew(
  before: FrameworkFolder | undefined,
  now: FrameworkFolder | undefined,
): boolean {
  return differing(before?.configs ?? [], now?.configs ?? []).length > 0;
}

/** Whether two readings brought the same. */
export function isSameFolder(before: FrameworkFolder, now: FrameworkFolder): boolean {
  return (
    before.root === now.root &&
    changedFiles(before, now).length === 0 &&
    !isConfiguredAnew(before, now) &&
    JSON.stringify(before.refused) === JSON.stringify(now.refused)
  );
}

function filesOf(folder: FrameworkFolder | undefined): readonly Source[] {
  if (folder === undefined) return [];
  const images = [...folder.images].map(([path, bytes]): Source => ({ path, bytes }));
  return [...folder.pages, ...folder.texts, ...folder.data, ...images];
}

function differing(before: readonly Source[], now: readonly Source[]): string[] {
  const old = new Map(before.map((source) => [source.path, source.bytes]));
  const found = now.filter(({ path, bytes }) => {
    const known = old.get(path);
    old.delete(path);
    return known === undefined || Buffer.compare(known, bytes) !== 0;
  });
  return [...found.map(({ path }) => path), ...old.keys()].sort();
}

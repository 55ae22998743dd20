import { type Stats, statSync } from 'node:fs';

/** Files as they look without being opened. */
export interface Glance {
  /** Names and stamps: another text as soon as a file is gone, new, or was changed. */
  readonly text: string;
  /** When the last of them changed in any way: milliseconds since 1970; 0 for no file. */
  readonly changed: number;
}

/** Several glances as one, in their order. */
export function together(glances: readonly Glance[]): Glance {
  // Each with its length before it, so that no two lists are written alike.
  const text = glances.map((glance) => `${glance.text.length}\n${glance.text}`).join('\n');
  return { text, changed: latest(glances) };
}

export function latest(files: readonly { readonly changed: number }[]): number {
  return files.reduce((last, { changed }) => Math.max(last, changed), 0);
}

/** One file, through links; one that is not there has a glance too. */
export function glanceAt(path: string): Glance {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? { text: 'none', changed: 0 } : { text: stampIn(stat), changed: stat.ctimeMs };
}

/**
 * Size, times and place on the disk. The time of change cannot be set back, so a file that was replaced or edited is noticed
 * even when it has the size and the date that it had.
 */
export function stampOf(path: string): string {
  return glanceAt(path).text;
}

/** The same of what was asked already. */
export function stampIn({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

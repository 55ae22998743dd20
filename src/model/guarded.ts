import type { Problems } from './problem.js';

/** Something unforeseen in one file becomes a problem of that file. */
export function guarded<T>(file: string, problems: Problems, read: () => T | undefined): T[] {
  try {
    const result = read();
    return result === undefined ? [] : [result];
  } catch (cause) {
    problems.add(
      'page-unreadable',
      { file: file, line: 1, column: 1 },
      {
        what: `This page could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
        why: 'It is left out; all other pages are made.',
        fix: 'Simplify the page; if it looks right to you, please report it to the makers of Ladderpress.',
      },
    );
    return [];
  }
}

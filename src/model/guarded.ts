import { shortened } from '../domain/shortened.js';
import { PageTooTangled } from './markdown/too-tangled.js';
import type { Problems } from './problem.js';

/** Something unforeseen in one file becomes a problem of that file. */
export function guarded<T>(file: string, problems: Problems, read: () => T | undefined): T[] {
  try {
    const result = read();
    return result === undefined ? [] : [result];
  } catch (cause) {
    if (cause instanceof PageTooTangled) {
      problems.add('page-too-tangled', cause.place, {
        what: 'Reading this page would take too long; here it was given up.',
        why: 'It is left out, since no page for people nests so deep or opens so much that never closes.',
        fix: 'Take out what was pasted into it, or write it in shorter paragraphs.',
      });
      return [];
    }
    problems.add(
      'page-unreadable',
      { file: file, line: 1, column: 1 },
      {
        what: `This page could not be read: ${shortened(cause instanceof Error ? cause.message : String(cause))}.`,
        why: 'It is left out; all other pages are made.',
        fix: 'Simplify the page; if it looks right to you, please report it to the makers of Ladderpress.',
      },
    );
    return [];
  }
}

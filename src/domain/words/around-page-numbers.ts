import { type Direction, directionOf } from '../direction.js';
import type { Words } from './words-in.js';

/** What stands around the two numbers of "Page 3 of 12", which are only known once everything is printed. */
export function aroundPageNumbers({ page, language }: Pick<Words, 'page' | 'language'>): {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The side on which the words begin. */
  readonly direction: Direction;
} {
  const [before = '', between = '', after = ''] = page('\n', '\n').split('\n');
  return { before, between, after, direction: directionOf(language) };
}

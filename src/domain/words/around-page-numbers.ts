import type { Words } from './words-in.js';

/** What stands around the two numbers of "Page 3 of 12", which are only known once everything is printed. */
export function aroundPageNumbers({ page }: Pick<Words, 'page'>): {
  readonly before: string;
  readonly between: string;
  readonly after: string;
} {
  const [before = '', between = '', after = ''] = page('\n', '\n').split('\n');
  return { before, between, after };
}

import type { Words } from './words-in.js';

/** `Bath, Bristol or Cardiff`. */
export function listOf(items: readonly string[], how: 'and' | 'or', { lists }: Words): string {
  if (items.length < 2) return items.join('');
  return lists[how](items.slice(0, -1).join(lists.comma), items.at(-1) ?? '');
}

import type { Section } from '../domain/framework.js';
import type { DraftItem } from './draft.js';

/** One prose section; none for no items. */
export function proseSection(items: readonly DraftItem[]): Section[] {
  return items.length === 0 ? [] : [{ kind: 'prose', blocks: items.map((item) => item.block) }];
}

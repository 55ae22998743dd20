import type { Section } from '../domain/framework.js';
import type { DraftItem } from './draft.js';
import { proseSection } from './prose-section.js';

/** Makes sections of some items and prose of the runs between them, in order. */
export function sectionsAround(
  items: readonly DraftItem[],
  sectionOf: (item: DraftItem) => Section | undefined,
): Section[] {
  const sections: Section[] = [];
  let prose: DraftItem[] = [];
  for (const item of items) {
    const section = sectionOf(item);
    if (section === undefined) prose.push(item);
    else {
      sections.push(...proseSection(prose), section);
      prose = [];
    }
  }
  return [...sections, ...proseSection(prose)];
}

import type { Section } from '../domain/framework.js';
import type { DraftItem } from './draft.js';
import type { CraftAreas, Layout } from './layout.js';
import { levelHeadings } from './level-headings.js';
import { levelLoneTable } from './level-lone-table.js';
import { levelTables } from './level-tables.js';
import { proseSection } from './prose-section.js';

/** Every way in which a level's page can be organised; the first that recognises it counts. */
export const layouts: readonly Layout[] = [levelTables, levelHeadings, levelLoneTable];

/** A level's sections; plain prose when no layout recognises the page. */
export function levelSections(items: readonly DraftItem[], craft: CraftAreas): readonly Section[] {
  for (const layout of layouts) {
    const sections = layout.sections(items, craft);
    if (sections !== undefined) return sections;
  }
  return proseSection(items);
}

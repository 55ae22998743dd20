import type { Area, Section } from '../domain/framework.js';
import type { DraftItem } from './draft.js';

/** What a layout knows of the craft that a level belongs to. */
export interface CraftAreas {
  readonly areas: readonly Area[];
  /** The area that a name or a link's anchor means. */
  find(name: string, anchor: string | undefined): Area | undefined;
  /** True for a name that is almost an area's: a slip, not another topic. */
  isNearly(name: string): boolean;
}

/** One way in which a level's page can be organised. One file each, one row in the table. */
export interface Layout {
  readonly id: string;
  /** The page's sections in its author's order; undefined when the page is not organised this way. */
  sections(items: readonly DraftItem[], craft: CraftAreas): readonly Section[] | undefined;
}

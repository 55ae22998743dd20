import type { Area, Craft, Inline, Level } from './framework.js';
import type { StatementGroup } from './statement-groups.js';

/** What one area is at every level of a craft. */
export interface MatrixRow {
  /** As the craft's page writes it, else as the first level that has it; undefined for text without a heading. */
  readonly name: Inline | undefined;
  /** The craft's area; undefined when the craft has none of that name. */
  readonly area: Area | undefined;
  /** One for each level; empty where the level says nothing of it. */
  readonly cells: readonly (readonly StatementGroup[])[];
}

/** A craft as one table: areas down, levels across, each cell whole. */
export interface CraftMatrix {
  readonly craft: Craft;
  readonly levels: readonly Level[];
  readonly rows: readonly MatrixRow[];
}

/** What it is written as for programs that calculate. */
export type MatrixForm = 'xlsx' | 'csv';

import type { Block, Inline, Statement } from '../domain/framework.js';
import type { Place } from '../domain/place.js';

/** One block of a page's body, ready to print, with what a layout needs to see more in it. */
export interface DraftItem {
  readonly block: Block;
  /** Set for a heading. */
  readonly heading: { readonly depth: number; readonly name: Inline; readonly id: string } | undefined;
  /** True for the page's list of footnotes, which stands at its end. */
  readonly isNotes: boolean;
  /** Set for a table, be it of pipes or of HTML. */
  readonly table: DraftTable | undefined;
  /** The same content as statements: a list's items, else the block itself. */
  statements(): readonly Statement[];
}

export interface DraftTable {
  readonly head: readonly DraftCell[];
  /** Every cell that the author wrote; rows may differ in length. */
  readonly rows: readonly (readonly DraftCell[])[];
  readonly place: Place;
}

export interface DraftCell {
  readonly place: Place;
  /** Not to be seen by those for whom the framework is read. */
  readonly isHidden: boolean;
  /** Set where a cell above or beside covers it, so that it is meant to be empty. */
  readonly isCovered?: true;
  whole(): Inline;
  /** Split at line breaks and bullets; empty for an empty cell. */
  statements(): readonly Statement[];
  /** The anchor of the cell's first link into another page of the framework, if any. */
  anchor(): string | undefined;
}

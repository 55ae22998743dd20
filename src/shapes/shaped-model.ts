import type { CutFolder } from '../model/cut.js';
import type { Model } from '../model/model.js';
import type { Chosen } from './shape.js';
import type { UnusedFile } from './sort-leftovers.js';

/** A folder of any shape, read. */
export interface ShapedModel extends Model {
  /** The pages that it was cut into; undefined where its files are pages of the first format. */
  readonly cut: CutFolder | undefined;
  /** What every shape said of it; undefined where it is of the first format, and no other was asked. */
  readonly chosen: Chosen | undefined;
  /** What it was taken for, in a sentence; undefined for the first format. */
  readonly taken: string | undefined;
  /** Files that nothing was made of. */
  readonly leftOut: readonly UnusedFile[];
}

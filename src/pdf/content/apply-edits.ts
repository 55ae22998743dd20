import { toBytes } from './bytes.js';

/** Replaces a range of a content stream; an empty range inserts. */
export interface ContentEdit {
  readonly from: number;
  readonly to: number;
  /** One character per byte. */
  readonly text: string;
}

/**
 * Carries out edits that do not overlap, in any order; insertions at one place keep their order
 * and come before what replaces the range that starts there.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly ContentEdit[]): Uint8Array {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const edit of sorted) {
    pieces.push(bytes.subarray(done, edit.from), toBytes(edit.text));
    done = edit.to;
  }
  pieces.push(bytes.subarray(done));
  return Buffer.concat(pieces);
}

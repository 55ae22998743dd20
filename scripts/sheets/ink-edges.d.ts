import type { DrawnSheet } from './draw-sheets.js';

/** Distances from the edges, in millimetres. */
export interface InkEdges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function inkEdges(
  sheet: DrawnSheet,
  options?: { readonly paper?: readonly [number, number, number]; readonly tolerance?: number },
): InkEdges | undefined;

export interface DrawnSheet {
  readonly number: number;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** In pixels. */
  readonly columns: number;
  readonly rows: number;
  /** Rows of RGBA. */
  readonly data: Uint8ClampedArray;
}

export function drawSheets<T>(
  pdf: Uint8Array,
  dpi: number,
  visit: (sheet: DrawnSheet) => T | Promise<T>,
): Promise<T[]>;

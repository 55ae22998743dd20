export interface PageFill {
  /** Of every run, in the order of painting. */
  readonly text: readonly string[];
  readonly words: number;
  readonly fill: number;
  readonly last: string;
}

export function fillOfPages(pdf: Uint8Array, options?: { readonly top?: number }): Promise<PageFill[]>;

export interface PageFill {
  readonly words: number;
  readonly fill: number;
  readonly last: string;
}

export function fillOfPages(pdf: Uint8Array, options?: { readonly top?: number }): Promise<PageFill[]>;

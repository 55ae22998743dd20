import type { Comparison } from '../domain/comparison.js';

export interface ComparisonOptions {
  readonly colour: boolean;
  /** The PDF that was made of it, if one was asked for; its path is relative to the working directory. */
  readonly pdf: { readonly path: string; readonly pages: number } | undefined;
}

export type ComparisonReporter = (comparison: Comparison, options: ComparisonOptions) => string;

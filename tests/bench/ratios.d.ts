/** The middle of several ratios, and the lowest and highest of them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

type Measure = 'time' | 'CPU' | 'memory';

/** One run: milliseconds, milliseconds of CPU, bytes. Of a floor also how long its start took. */
export interface Run extends Partial<Readonly<Record<Measure, number>>> {
  readonly documents?: number;
  readonly start?: number;
}

export type Measured = Readonly<Record<string, Readonly<Record<string, Spread>>>>;
export type Stored = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Verdict {
  readonly row: string;
  readonly measure: string;
  readonly was?: number;
  readonly now?: Spread;
  readonly growth?: number;
  readonly verdict: 'slower' | 'faster' | 'as before' | 'new' | 'gone';
}

export const tolerance: number;
export function spreadOf(numbers: readonly number[]): Spread;
export function showSpread(spread: Spread, digits?: number): string;
export function ratiosOf(
  pairs: readonly { readonly ours: Run; readonly theirs: Run }[],
  of: { readonly per?: 'run' | 'document'; readonly measures: readonly Measure[] },
): Record<string, Spread>;
export function compareRatios(stored: Stored, measured: Measured): Verdict[];
export function storedOf(measured: Measured): Stored;

import type { Comparison } from '../domain/comparison.js';
import { asPrintableJson } from '../domain/printable.js';
import type { ComparisonReporter } from './comparison-reporter.js';

/** The whole comparison for other programs; a new or removed page with all its statements. */
export const comparisonAsJson: ComparisonReporter = (comparison: Comparison, { pdf }) => {
  const { old, new: fresh, unchangedLevels, changes } = comparison;
  const value = { old, new: fresh, differs: changes.length > 0, unchangedLevels, changes, pdf: pdf ?? null };
  return asPrintableJson(value);
};

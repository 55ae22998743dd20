import { asPrintableJson } from '../domain/printable.js';
import type { CheckReporter } from './check-reporter.js';
import { countErrors } from './exit-code.js';

/** The whole result for other programs, without times. */
export const checkAsJson: CheckReporter = (result) => {
  const { folder, crafts, levels, diagnostics, notes } = result;
  const errors = countErrors(result);
  const warnings = diagnostics.length - errors;
  return asPrintableJson({ folder, crafts, levels, errors, warnings, diagnostics, notes });
};

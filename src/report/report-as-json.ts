import type { BuildReport } from '../domain/build-report.js';
import { compareDiagnostics } from '../domain/diagnostic.js';
import { asPrintableJson } from '../domain/printable.js';
import { countErrors, exitCode } from './exit-code.js';
import type { Reported, ReportOptions } from './reporter.js';

/** The whole result for other programs. Without times: the same build gives the same text. */
export function reportAsJson(result: BuildReport, options: ReportOptions): Reported {
  const code = exitCode(result, options);
  const errors = countErrors(result);
  const value = {
    exitCode: code,
    folder: result.folder,
    output: result.output,
    errors,
    warnings: result.diagnostics.length - errors,
    diagnostics: result.diagnostics.toSorted(compareDiagnostics),
    artifacts: result.artifacts,
    kept: result.kept,
    removed: result.removed,
    failed: result.failed,
    ...(result.taken === undefined ? {} : { taken: result.taken }),
    ...(result.people === undefined ? {} : { people: result.people }),
    notes: result.notes,
    rebuilt: result.rebuilt ?? null,
  };
  return { output: asPrintableJson(value), exitCode: code };
}

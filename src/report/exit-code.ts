import type { BuildReport } from '../domain/build-report.js';
import type { ExitCode } from './reporter.js';

export function exitCode(result: BuildReport, { strict }: { readonly strict: boolean }): ExitCode {
  if (result.failed.length > 0) return 2;
  if (result.rebuilt !== undefined && result.rebuilt.differing.length > 0) return 1;
  const counts = strict ? result.diagnostics.length : countErrors(result);
  return counts > 0 ? 1 : 0;
}

export function countErrors({ diagnostics }: Pick<BuildReport, 'diagnostics'>): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

import { asPrintableJson } from '../domain/printable.js';
import type { VerifyReport } from '../domain/verify-report.js';
import type { Reported } from './reporter.js';

/** The whole result for other programs. Without times: the same files give the same text. */
export function verifyAsJson(result: VerifyReport): Reported {
  const exitCode = result.faults.length === 0 ? 0 : 1;
  const { output, files, faults, unlisted, words, conformance } = result;
  const value = { exitCode, output, files, faults, unlisted, words: words ?? null, conformance };
  return { output: asPrintableJson(value), exitCode };
}

import type { CheckReport } from '../domain/check-report.js';
import type { VerifyReportOptions } from './reporter.js';

export interface CheckReportOptions extends VerifyReportOptions {
  /**
   * Absolute path of the repository that holds the framework, or of the folder itself: build servers show problems at
   * paths that are relative to it.
   */
  readonly root: string;
  /** Of Ladderpress itself, e.g. `0.1.0`. */
  readonly version: string;
}

export type CheckReporter = (result: CheckReport, options: CheckReportOptions) => string;

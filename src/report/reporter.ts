import type { BuildReport } from '../domain/build-report.js';
import type { VerifyReport } from '../domain/verify-report.js';

/** What a reporter must know besides the result. */
export interface ReportOptions {
  /** Absolute path of the working directory; files are shown relative to it, so that a terminal can open them. */
  readonly cwd: string;
  /** Warnings count as errors. */
  readonly strict: boolean;
  readonly colour: boolean;
  /** How long the build took. */
  readonly milliseconds: number;
  /** How many of a product are called what: `{ handout: { name: 'handout', plural: 'handouts' } }`. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly plural: string }>>;
}

export interface Reported {
  readonly output: string;
  readonly exitCode: ExitCode;
}

/** 0 fine, 1 the framework has errors (or warnings, when strict), 2 something could not be built. */
export type ExitCode = 0 | 1 | 2;

export type Reporter = (result: BuildReport, options: ReportOptions) => Reported;

/** What a report of reading output/ back must know besides the result. */
export type VerifyReportOptions = Pick<ReportOptions, 'cwd' | 'colour' | 'milliseconds'>;

export type VerifyReporter = (result: VerifyReport, options: VerifyReportOptions) => Reported;

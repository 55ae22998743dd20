import type { BuildReport } from '../../domain/build-report.js';
import { listedIn, outputHash } from '../../write/is-output-intact.js';
import { programStamps, type Stamps } from './stamps.js';

/** What a build leaves to the next one of the same inputs. */
export interface Receipt {
  /** As it reads when nothing changes. */
  readonly report: BuildReport;
  /** SHA-256 of the manifest, which has that of every file. */
  readonly manifest: string;
  /** Files that the manifest lists, of earlier builds, and the report does not. */
  readonly others: readonly string[];
  /** The program that made it: our code and the packages below it. Another one may say other things of the same build. */
  readonly stamps: Stamps;
}

export function receiptOf(report: BuildReport): Receipt {
  const artifacts = report.artifacts.map((row) => ({ ...row, state: 'unchanged' as const }));
  const made = new Set(report.artifacts.map(({ path }) => path));
  return {
    report: { ...report, artifacts, removed: [] },
    manifest: outputHash(report.output),
    others: listedIn(report.output).filter((path) => !made.has(path)),
    stamps: programStamps(),
  };
}

/** All files that stood in the output folder, relative to it. */
export function filesOf({ report, others }: Receipt): string[] {
  return [...report.artifacts.map(({ path }) => path), ...others];
}

/** Cache records are ours and hashed; this only guards against another kind of record. */
export function isReceipt(facts: unknown): facts is Receipt {
  return (
    typeof facts === 'object' &&
    facts !== null &&
    'report' in facts &&
    'manifest' in facts &&
    'others' in facts &&
    'stamps' in facts
  );
}

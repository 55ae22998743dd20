import { join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import type { Conformance, Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import { findVeraPdf, type JavaWorld } from './find-verapdf.js';
import { runVeraPdf, type Verdict } from './run-verapdf.js';

export type { JavaWorld } from './find-verapdf.js';

/** What each of the driver's flavours is called. */
const profiles: Readonly<Record<string, string>> = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' };

/** What is wrong with a file, by the profile that says so. */
export interface ProfileFault {
  readonly flavour: string;
  readonly fault: Fault;
}

/**
 * Validates files by veraPDF. Where that cannot run, the outcome says why; under CI it is a BuildError, since nothing
 * else would notice.
 */
export async function checkConformance(
  folder: string,
  files: readonly string[],
  world: JavaWorld,
): Promise<{ outcome: Conformance; faults: readonly ProfileFault[] }> {
  const found = await findVeraPdf(world);
  if (found.kind === 'missing') {
    const { why, fix } = found;
    if (world.env.CI) throw new BuildError('no-verapdf', why, fix);
    return { outcome: { kind: 'not-possible', why, fix }, faults: [] };
  }
  const byPath = new Map(files.map((file) => [join(folder, file), file]));
  const verdicts = await runVeraPdf(found, [...byPath.keys()], world);
  return {
    outcome: { kind: 'checked', files: files.length, profiles: Object.values(profiles) },
    faults: verdicts.flatMap((verdict) =>
      faultsOf(byPath.get(verdict.file) ?? verdict.file, verdict).map((found) => ({
        flavour: verdict.flavour,
        fault: found,
      })),
    ),
  };
}

function faultsOf(file: string, { flavour, compliant, failures, broken }: Verdict): Fault[] {
  if (compliant) return [];
  const profile = profiles[flavour] ?? flavour;
  if (failures.length === 0) {
    return [fault(file, 'not-conforming', `It is not ${profile}${broken === '' ? '' : `: ${broken}`}.`)];
  }
  return failures.map(({ rule, count, message, where }) =>
    fault(
      file,
      'not-conforming',
      `It breaks ${profile} rule ${rule}${count > 1 ? `, ${count} times` : ''}: ${message}`,
      `The first is at ${where}.`,
    ),
  );
}

import { basename, join } from 'node:path';
import { BuildError } from '../../domain/build-error.js';
import type { BuildReport, PeopleSummary } from '../../domain/build-report.js';
import type { People } from '../../domain/person.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import { peopleReportName } from '../../people/people-report.js';

/**
 * Makes the packs of people, and tells it without their names: what a program prints ends in logs. A file of somebody is
 * told by the line of the list; who that is, the report in their folder says.
 *
 * @param artifacts all that was planned for them
 */
export async function withoutNames(
  people: People,
  artifacts: readonly PlannedArtifact[],
  make: () => Promise<BuildReport>,
): Promise<BuildReport> {
  const lineOf = new Map(
    artifacts.map(({ path, person }) => [path, `${basename(people.file)}:${person?.place.line}`]),
  );
  const shown = (path: string) => lineOf.get(path) ?? 'the pack of somebody';
  const report = await make().catch((error: unknown) => {
    if (!(error instanceof BuildError)) throw error;
    const { code, message, fix } = error;
    throw new BuildError(code, unnamed(message, lineOf), unnamed(fix, lineOf));
  });
  return {
    ...report,
    artifacts: [],
    removed: [],
    failed: report.failed.map(({ path, reason }) => ({ path: shown(path), reason: unnamed(reason, lineOf) })),
    rebuilt: report.rebuilt && {
      ...report.rebuilt,
      differing: report.rebuilt.differing.map(({ path, difference }) => ({
        path: shown(path),
        difference: unnamed(difference, lineOf),
      })),
    },
    people: summaryOf(people, report),
  };
}

/**
 * Without any path of a planned file; the folder of it is as telling as the file. What counts is a whole step of a path,
 * before whatever ending: `ada` is no part of `ada-lovelace`, and a folder `error` is no word of the message.
 */
function unnamed(text: string, lineOf: ReadonlyMap<string, string>): string {
  const words = new Map<string, string>();
  for (const [path, line] of lineOf) {
    words.set(path.slice(0, path.indexOf('/')), `(the folder of ${line})`);
    words.set(basename(path), `(the pack of ${line})`);
  }
  const wordFor = (step: string): string | undefined => {
    const dot = step.lastIndexOf('.');
    return words.get(step) ?? (dot < 0 ? undefined : wordFor(step.slice(0, dot)));
  };
  return text
    .replace(/(?<=[/\\]|^)[\p{L}\p{M}\p{N}_.-]+/gu, (step) => wordFor(step) ?? step)
    .replace(/\(the folder of ([^()]*)\)[/\\](?=\(the pack of \1\))/gu, '');
}

function summaryOf(people: People, { artifacts, removed, failed, output }: BuildReport): PeopleSummary {
  const count = (state: string) => artifacts.filter((row) => row.state === state).length;
  const isPlan = artifacts.some(({ state }) => state === 'planned');
  return {
    listed: people.listed.length,
    planned: count('planned'),
    written: count('written'),
    unchanged: count('unchanged'),
    failed: failed.length,
    removed: removed.length,
    bytes: artifacts.reduce((sum, { bytes }) => sum + bytes, 0),
    report: isPlan ? undefined : join(output, peopleReportName),
  };
}

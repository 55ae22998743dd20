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
    failed: report.failed.map(({ path, reason }) => ({ path: shown(path), reason })),
    rebuilt: report.rebuilt && {
      ...report.rebuilt,
      differing: report.rebuilt.differing.map(({ path, difference }) => ({ path: shown(path), difference })),
    },
    people: summaryOf(people, report),
  };
}

/** Without any path of a planned file; the folder of it is as telling as the file. */
function unnamed(text: string, lineOf: ReadonlyMap<string, string>): string {
  let told = text;
  for (const [path, line] of lineOf) {
    const folder = path.slice(0, path.indexOf('/'));
    if (told.includes(join(path))) told = told.replaceAll(join(path), `(the pack of ${line})`);
    else if (told.includes(folder)) told = told.replaceAll(folder, `(the folder of ${line})`);
  }
  return told;
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

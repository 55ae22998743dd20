import { expect, it } from 'vitest';
import { withoutNames } from '../../src/build/people/without-names.js';
import { BuildError } from '../../src/domain/build-error.js';
import { emptyReport } from '../../src/domain/build-report.js';
import type { People } from '../../src/domain/person.js';
import type { PlannedArtifact } from '../../src/domain/plan.js';

const people: People = { file: '/lists/people.csv', listed: [] };
const artifacts = ['ada', 'ada-lovelace', 'error'].map((folder, index) => ({
  path: `${folder}/${folder}-pack.pdf`,
  person: { place: { file: people.file, line: index + 2, column: 1 } },
})) as unknown as PlannedArtifact[];

it.each([
  [
    '/out/people/ada-lovelace/ada-lovelace-pack.pdf is a link.',
    '/out/people/(the pack of people.csv:3) is a link.',
  ],
  ['/out/people/ada-lovelace is an error.', '/out/people/(the folder of people.csv:3) is an error.'],
  ['/out/people/ada/ada-pack.pdf.4711.tmp', '/out/people/(the pack of people.csv:2)'],
  ['C:\\out\\ada-lovelace.', 'C:\\out\\(the folder of people.csv:3)'],
  ['ada-lovelace/ada-lovelace-pack.pdf and 2 more files', '(the pack of people.csv:3) and 2 more files'],
  ['/home/canada/error-log: an error', '/home/canada/error-log: an error'],
])('%s names nobody', async (message, told) => {
  const failing = withoutNames(people, artifacts, () => {
    return Promise.reject(new BuildError('output-unwritable', message, message));
  });
  await expect(failing).rejects.toMatchObject({ message: told, fix: told });
  const failed = [{ path: 'ada-lovelace/ada-lovelace-pack.pdf', reason: message }];
  const report = await withoutNames(people, artifacts, async () => ({
    ...emptyReport({ folder: '/site', output: '/out/people' }, []),
    failed,
  }));
  expect(report.failed).toEqual([{ path: 'people.csv:3', reason: told }]);
});

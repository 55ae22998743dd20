import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { craftsAtRest } from '../../src/model/crafts-at-rest.js';
import { everythingOf, filesOf, linkedFiles, read } from './edited-frameworks.js';

test.each([
  ['pages that all link to each other', linkedFiles],
  ['every construct', () => filesOf('tests/fixtures/every-construct')],
  ['pages with questions and what is internal', askingFiles],
])('%s say at rest what they say awake', async (_name, make) => {
  const files = await make();
  const [awake, resting] = [read(files), read(files, undefined, { rest: craftsAtRest() })].map(everythingOf);
  expect(JSON.stringify(resting)).toBe(JSON.stringify(awake));
  expect(isDeepStrictEqual(resting, awake)).toBe(true);
});

function askingFiles() {
  const files = linkedFiles();
  const level = String(files.get('baker/level1.md'));
  const questions = 'questions:\n  Care:\n    - How do you care?\n    - For whom?';
  return files.set('baker/level1.md', level.replace('---\n', `---\n${questions}\n`));
}

test('of more crafts than are kept unpacked each still says its own, in any order', () => {
  const names = Array.from({ length: 40 }, (_, at) => `guild${at}`);
  const page = (front: string, body: string) => `---\n${front}\n---\n${body}\n`;
  const files = new Map([
    ['index.md', page('title: Guilds\npermalink: /', '# Guilds')],
    ...names.flatMap((name): [string, string][] => [
      [`${name}/index.md`, page(`title: ${name} Craft\nparent: Guilds\npermalink: /${name}`, `# ${name}`)],
      [
        `${name}/level1.md`,
        page(
          `title: Level 1\nparent: ${name} Craft\npermalink: /${name}/level1`,
          `# Level 1\n\nI am of ${name}.`,
        ),
      ],
    ]),
  ]);
  const crafts = read(files, undefined, { rest: craftsAtRest() }).framework?.crafts ?? [];
  expect(crafts).toHaveLength(40);
  for (const { id, levels } of [...crafts, ...crafts.toReversed(), ...crafts]) {
    expect(JSON.stringify(levels[0]?.sections)).toContain(`I am of ${id}.`);
    // Whoever copies a level copies what it says.
    expect({ ...levels[0] }.sections).toEqual(levels[0]?.sections);
  }
});

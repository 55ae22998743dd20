import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readFacts } from '../../src/pdf/read-facts.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const filler = 'I keep at it with care, day after day, until those who rely on it can. '.repeat(60);

test('each bookmark of an area that a level names twice leads to its own page', async () => {
  const folder = await scratchFolder();
  await writeFile(
    join(folder, 'index.md'),
    '---\ntitle: Gardener Craft\npermalink: /gardener\n---\n# Gardener Craft\n\n## Pruning\n\nCutting.\n\n## Sowing\n\nSeeds.\n',
  );
  await writeFile(
    join(folder, 'level1.md'),
    `---\ntitle: Level 1\nparent: Gardener Craft\npermalink: /gardener/level1\n---\n# Gardener - Level 1\n\n| Area | Description |\n|---|---|\n| Pruning | I prune. |\n| Sowing | ${filler} |\n| Pruning | I prune again. |\n`,
  );
  const output = await scratchFolder();
  const { artifacts } = await buildIn({ folder, output, papers: ['a5'], products: ['handout'] });
  const { outline } = await readFacts(await readFile(join(output, artifacts[0]?.path ?? '')));
  const pages = outline.flatMap(({ kids }) => kids).filter(({ title }) => title === 'Pruning');
  expect(pages.map(({ page }) => page === 1)).toEqual([true, false]);
  const { faults } = await verifyOutput(
    { output, source: undefined, conformance: false },
    { cwd: output, env: process.env, signal: new AbortController().signal, progress: () => undefined },
  );
  expect(faults).toEqual([]);
});

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';

const all = { folder: sampleFolder, cacheLimit: 0, products: ['handout'] };

test('a build whose time is up ends, says so, and the next one makes what is missing', async () => {
  const output = join(await scratchFolder(), 'output');
  // As many milliseconds as nobody prints thirty handouts in.
  await expect(buildIn({ ...all, output, timeLimit: 100 })).rejects.toMatchObject({
    code: 'build-too-long',
    fix: expect.stringContaining('--time-limit'),
  });
  const { artifacts } = await buildIn({ ...all, output, levels: [1] });
  expect(artifacts.length).toBeGreaterThan(0);
  const pdfs = (await readdir(output, { recursive: true })).filter((path) => path.endsWith('.pdf'));
  expect(pdfs).toEqual(expect.arrayContaining(artifacts.map(({ path }) => path)));
  await rm(join(output, '..'), { recursive: true });
});

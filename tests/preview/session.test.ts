import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { roundWith, withTestSession } from './with-test-session.js';

let folder: string;

beforeAll(async () => {
  folder = await scratchFolder();
  await cp(sampleFolder, join(folder, 'framework'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

test('a framework is shown as it is while somebody works on it', async () => {
  const framework = join(folder, 'framework');
  const page = join(framework, 'devopsengineer/level3.md');
  const text = await readFile(page, 'utf8');
  await withTestSession({ folder: framework, templates: [ourTemplates] }, async (session) => {
    console.log(session.current().diagnostics, session.current().took);
    const level = 'devopsengineer-level3';
    const t0 = performance.now();
    const card = await session.card(level);
    console.log('first card', performance.now() - t0, card.fit);
    for (let i = 0; i < 8; i += 1) {
      const t = performance.now();
      const round = await roundWith(session, () => true, () => writeFile(page, text + `\n\nMore words ${i}.\n`));
      const t1 = performance.now();
      const c = await session.card(level);
      console.log(round.changed, round.levels, 'took', round.took.toFixed(0), 'round', (t1 - t).toFixed(0), 'card', (performance.now() - t1).toFixed(0));
    }
  });
});

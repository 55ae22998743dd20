import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchRounds } from '../../src/watch/watch-rounds.js';
import { scratchFolder } from '../support/build-in.js';

test('a folder that goes away and is back before the round that missed it ends is watched as before', async () => {
  const folder = join(await scratchFolder(), 'framework');
  const page = join(folder, 'page.md');
  await mkdir(folder);
  await writeFile(page, 'Once');
  const ended = new AbortController();
  const watched = { folders: [folder], files: [], except: [] };
  let rounds = 0;
  let isBack = false;
  let isHeard = false;
  await watchRounds(
    async (noted) => {
      rounds += 1;
      // The first round is before anything is watched, and the second says that it is.
      if (rounds === 2) setTimeout(() => void rename(folder, `${folder}.away`), 50);
      if (rounds > 2 && !isBack) {
        await wait(300);
        await rename(`${folder}.away`, folder);
        isBack = true;
        setTimeout(() => void writeFile(page, 'Twice'), 800);
        setTimeout(() => ended.abort(), 3_000);
      } else if (isBack && noted?.paths.has(page) === true) {
        isHeard = true;
        ended.abort();
      }
      return { watched, isNews: false };
    },
    { poll: false, signal: ended.signal, onNote: () => undefined },
  );
  expect(isHeard).toBe(true);
});

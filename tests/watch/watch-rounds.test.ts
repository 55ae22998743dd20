import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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

test('after a round that brought nothing new is looked once more, since of a change soon after another nothing is told', async () => {
  const folder = await scratchFolder();
  // Beside what is watched: of it nothing is told at all.
  const page = join(await scratchFolder(), 'page.md');
  await writeFile(page, 'Once');
  const ended = new AbortController();
  let rounds = 0;
  let found = '';
  await watchRounds(
    async () => {
      rounds += 1;
      found = await readFile(page, 'utf8');
      if (rounds === 2) {
        setTimeout(() => void writeFile(join(folder, 'other.md'), 'Another'), 50);
        setTimeout(() => ended.abort(), 3_000);
      }
      if (rounds === 3) await writeFile(page, 'Twice');
      if (found === 'Twice') ended.abort();
      return { watched: { folders: [folder], files: [], except: [] }, isNews: false };
    },
    { poll: false, signal: ended.signal, onNote: () => undefined },
  );
  expect(found).toBe('Twice');
});

import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { sampleFolder, scratchFolder } from '../support/build-in.js';
import { withTestSession } from './with-test-session.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test('what was read in earlier rounds is let go: pages, frameworks and levels of the newest alone stay', async () => {
  const scratch = await scratchFolder();
  const folder = join(scratch, 'framework');
  await cp(sampleFolder, folder, { recursive: true });
  const page = join(folder, 'devopsengineer/level3.md');
  const text = await readFile(page, 'utf8');
  const level = 'devopsengineer-level3';
  await withTestSession({ folder }, async (session) => {
    const seen: { framework: WeakRef<object>; level: WeakRef<object>; page: WeakRef<object> }[] = [];
    const note = () => {
      const good = session.current().good;
      const found = good?.framework.crafts.flatMap(({ levels }) => levels).find(({ id }) => id === level);
      const source = good?.folder.pages.find(({ path }) => path === 'devopsengineer/level3.md');
      if (good === undefined || found === undefined || source === undefined) throw new Error('It is whole.');
      seen.push({
        framework: new WeakRef(good.framework),
        level: new WeakRef(found),
        page: new WeakRef(source),
      });
    };
    for (let at = 1; at <= 8; at += 1) {
      await writeFile(`${page}~`, `${text}\nEdit ${at}.\n`);
      await rename(`${page}~`, page);
      await session.again();
      await session.card(level);
      await session.cardKey('productmanager-level1').catch(() => undefined);
      note();
    }
    const staying = () =>
      (['framework', 'level', 'page'] as const).map(
        (name) => seen.slice(0, -2).filter((one) => one[name].deref() !== undefined).length,
      );
    // What is still at work on a round, such as finding out which cards changed, ends by itself.
    for (let turn = 0; turn < 50 && staying().some((count) => count > 0); turn += 1) {
      await pause(40);
      collectGarbage();
    }
    expect(staying()).toEqual([0, 0, 0]);
  });
  await rm(scratch, { recursive: true });
});

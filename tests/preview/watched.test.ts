import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PreviewRound } from '../../src/preview/session.js';
import { sampleFolder, scratchFolder } from '../support/build-in.js';
import { roundWith, withTestSession } from './with-test-session.js';

let scratch = '';
beforeAll(async () => {
  scratch = await scratchFolder();
});
afterAll(() => rm(scratch, { recursive: true }));

const isWhole = (round: PreviewRound) => round.isGood;
const page = 'devopsengineer/level3.md';

test('looks at every file again and again where it is asked to, however an editor saves', async () => {
  const folder = await sampleAs('polled');
  const path = join(folder, page);
  const text = await readFile(path, 'utf8');
  await withTestSession(
    { folder },
    async (session) => {
      const edited = await roundWith(session, isWhole, () => writeFile(path, `${text}\nA word more.\n`));
      expect(edited.changed.pages).toEqual([page]);
      const saved = await roundWith(session, isWhole, async () => {
        await writeFile(`${path}.new~`, text);
        await rename(`${path}.new~`, path);
      });
      expect(saved.changed.pages).toEqual([page]);
    },
    { poll: true },
  );
});

test('finds its pages among 10,000 other files and a link that leads round, and hears of an edit', async () => {
  const folder = await sampleAs('crowded');
  await symlink('..', join(folder, 'devopsengineer/round'));
  for (let shelf = 0; shelf < 100; shelf += 1) {
    const at = join(folder, `assets/${shelf}`);
    await mkdir(at, { recursive: true });
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => writeFile(join(at, `${index}.txt`), `${index}`)),
    );
  }
  await withTestSession({ folder }, async (session) => {
    const { good, diagnostics } = session.current();
    expect(good?.framework.crafts.flatMap(({ levels }) => levels)).toHaveLength(27);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const path = join(folder, page);
    const text = await readFile(path, 'utf8');
    const edited = await roundWith(session, isWhole, () => writeFile(path, `${text}\nA word more.\n`));
    expect(edited.changed.pages).toEqual([page]);
  });
});

test('hears of pictures that the _brand.yml of a folder above names', async () => {
  const work = join(scratch, 'work');
  await sampleAs('work/framework');
  const logo = join(work, 'marks/logo.svg');
  const drawing = (side: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} 40"><path d="M0 0h${side}v40H0z"/></svg>`;
  await mkdir(join(work, 'marks'));
  await writeFile(logo, drawing(40));
  await writeFile(join(work, '_brand.yml'), 'meta:\n  name: Acme\nlogo:\n  medium: marks/logo.svg\n');
  await writeFile(join(work, 'ladderpress.yaml'), 'framework: framework\n');
  const key = 'devopsengineer-level3';
  await withTestSession(
    {},
    async (session) => {
      expect(session.current().diagnostics).toEqual([]);
      const before = await session.cardKey(key);
      const changed = await roundWith(
        session,
        ({ changed }) => changed.looks,
        () => writeFile(logo, drawing(80)),
      );
      expect(changed.changed).toEqual({ pages: [], looks: true });
      const after = await session.cardKey(key);
      expect(after).not.toBe(before);
      // Once nothing is looked at again by itself.
      await wait(1000);
      await roundWith(
        session,
        ({ changed }) => changed.looks,
        () => writeFile(logo, drawing(40)),
      );
      expect(await session.cardKey(key)).toBe(before);
    },
    { cwd: work },
  );
});

async function sampleAs(name: string): Promise<string> {
  const folder = join(scratch, name);
  await cp(sampleFolder, folder, { recursive: true });
  return folder;
}

import { appendFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PreviewRound } from '../../src/preview/session.js';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { roundWith, withTestSession } from './with-test-session.js';

const scratch = await scratchFolder();
const folder = join(scratch, 'framework');
const own = join(scratch, 'templates');
const level = 'devopsengineer-level3';
const page = join(folder, 'devopsengineer/level3.md');

beforeAll(async () => {
  await cp(sampleFolder, folder, { recursive: true });
  await cp(join(ourTemplates, 'brands/neutral'), join(own, 'brands/mine'), { recursive: true });
  await appendFile(join(own, 'brands/mine/brand.yaml'), '\nname: Mine\n');
  return () => rm(scratch, { recursive: true });
});

/** As an editor that never leaves half a file: beside the place, then in its place. */
async function save(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new~`, text);
  await rename(`${path}.new~`, path);
}

test('a framework is shown as it is while somebody works on it, and as it was good last while it is broken', async () => {
  const text = await readFile(page, 'utf8');
  const brand = join(own, 'brands/mine/brand.yaml');
  const look = await readFile(brand, 'utf8');
  const says = (code: string) => (round: PreviewRound) =>
    round.diagnostics.some((each) => each.code === code);
  const isWhole = (round: PreviewRound) => round.isGood;
  const flags = { folder, templates: [own], brand: ['mine'] };

  await withTestSession(flags, async (session) => {
    const first = session.current();
    expect(first).toMatchObject({ number: 1, isGood: true, failure: undefined });
    const card = await session.card(level);
    expect(Buffer.from(card.png.subarray(1, 4)).toString()).toBe('PNG');
    expect([card.width, card.height]).toEqual([794, 1122]);
    expect(card.fit.words).toBeGreaterThan(100);
    expect(card.fit.spare).toBe(Math.floor(card.fit.words * (1 / card.fit.filled - 1)));
    expect(card.fit.areas.map(({ area }) => area)).toContain('Automation');
    expect(card.fit.over).toBeUndefined();

    // What is told of before a round, with the round that it came after, and the card's key then.
    const early: unknown[] = [];
    session.onEdited(async ({ levels }) => {
      const { number } = session.current();
      early.push([levels, number, (await session.card(level)).key]);
    });

    // More words, as an editor saves: one round, of this page alone.
    const edited = await roundWith(session, isWhole, () => save(page, `${text}\nA word more.\n`));
    expect(edited.changed).toEqual({ pages: ['devopsengineer/level3.md'], looks: false });
    expect(edited.levels).toEqual([level]);
    const more = await session.card(level);
    expect(more.fit.words).toBe(card.fit.words + 3);
    expect(more.fit.density).toEqual(card.fit.density);
    expect(more.fit.spare).toBeLessThan(card.fit.spare);
    expect(more.key).not.toBe(card.key);
    expect(early.splice(0)).toEqual([[[level], 1, more.key]]);

    // Broken front matter: said at its line, while all that was good is shown.
    const broken = await roundWith(session, says('bad-yaml'), () => save(page, `---\ntitle: [\n${text}`));
    expect(broken.isGood).toBe(false);
    expect(broken.diagnostics.find(({ code }) => code === 'bad-yaml')?.place.file).toBe(
      'devopsengineer/level3.md',
    );
    expect((await session.card(level)).key).toBe(more.key);
    await roundWith(session, isWhole, () => save(page, text));
    expect((await session.card(level)).key).toBe(card.key);
    // Neither while something is wrong, nor by the edit that mends it.
    expect(early).toEqual([]);

    // More than fits: what is left out begins somewhere.
    const long = 'I write very many more words than fit on a card of one sheet. '.repeat(40);
    await roundWith(
      session,
      () => true,
      () => save(page, text.replaceAll('I ', `${long}I `)),
    );
    const over = await session.card(level);
    expect(over.fit.spare).toBeLessThan(0);
    expect(over.fit.over).toBeDefined();
    await roundWith(session, isWhole, () => save(page, text));

    // A page that goes, and comes back.
    const gone = await roundWith(
      session,
      () => true,
      () => rm(page),
    );
    expect(gone.good?.framework.crafts.flatMap(({ levels }) => levels).map(({ id }) => id)).not.toContain(
      level,
    );
    await roundWith(session, isWhole, () => save(page, text));

    early.length = 0;

    // A brand with an error, and one that is another colour: every card is told of.
    await roundWith(
      session,
      (round) => !round.isGood,
      () => save(brand, look.replace(/ink: .*/, 'ink: nothing')),
    );
    expect((await session.card(level)).key).toBe(card.key);
    const blue = await roundWith(session, isWhole, () =>
      save(brand, look.replace(/accent: .*/, 'accent: "#123456"')),
    );
    expect(blue.levels).toHaveLength(blue.good?.framework.crafts.flatMap(({ levels }) => levels).length ?? 0);
    expect((await session.card(level)).key).not.toBe(card.key);
    await roundWith(session, isWhole, () => save(brand, look));

    // A template that cannot be filled, at its line.
    const template = join(own, 'card.hbs');
    await roundWith(
      session,
      () => true,
      () => save(template, '<div data-sheet>\n{{nobody.knows}}\n</div>'),
    );
    await expect(session.card(level)).rejects.toMatchObject({
      diagnostic: { code: 'template-error', place: { file: 'card.hbs', line: 2 } },
    });
    await roundWith(session, isWhole, () => rm(template));

    // The folder goes away and comes back.
    const away = await roundWith(
      session,
      ({ failure }) => failure !== undefined,
      () => rename(folder, `${folder}.away`),
    );
    expect(away.failure?.code).toBe('no-folder');
    expect((await session.card(level)).key).toBe(card.key);
    await roundWith(session, isWhole, () => rename(`${folder}.away`, folder));
    // Each of these is more than an edit of a page.
    expect(early).toEqual([]);

    // Many edits at once are few rounds, and the last word counts.
    const before = session.current().number;
    const last = 'This is the last of two hundred.';
    await roundWith(
      session,
      ({ good }) => JSON.stringify(good?.framework.crafts).includes(last),
      async () => {
        for (let edit = 0; edit < 199; edit += 1) await writeFile(page, `${text}\nEdit ${edit}.\n`);
        await writeFile(page, `${text}\n${last}\n`);
      },
    );
    expect(session.current().number - before).toBeLessThan(40);
    await roundWith(session, isWhole, () => save(page, text));

    // Bytes that a build writes, for whatever is chosen.
    const output = join(scratch, 'output');
    const wanted: readonly string[] = ['handout', 'card', 'card-set', 'pack'];
    const settings = session.current().good?.settings;
    if (settings === undefined) throw new Error('Nothing good was read.');
    const narrowed = {
      papers: ['letter'],
      prints: ['large'],
      crafts: ['devopsengineer'],
      products: wanted,
    } as const;
    await buildIn({ ...settings, ...narrowed, output });
    const choice = { paper: 'letter', print: 'large' } as const;
    const files = (await session.artifacts(choice)).filter(
      ({ product, craft, level: of }) =>
        craft?.id === 'devopsengineer' && wanted.includes(product) && (of === undefined || of.id === level),
    );
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const { path } of files) {
      expect(
        Buffer.from(await session.pdf(path, choice)).equals(await readFile(join(output, path))),
        path,
      ).toBe(true);
    }
    expect((await session.brands()).slice(0, 2)).toEqual(['mine', 'neutral']);
    await expect(session.pdf('../etc/passwd')).rejects.toMatchObject({ code: 'no-artifact' });
  });
});

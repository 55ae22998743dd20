import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeMachine } from '../../src/print/browser/machine.js';
import { checkPlace } from '../../src/write/check-place.js';
import { keepRule } from '../../src/write/keep-rule.js';
import { type OutputOptions, openOutput } from '../../src/write/open-output.js';
import { outputError } from '../../src/write/output-error.js';

let scratch: string;
let output: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'ladderpress-write-'));
  output = join(scratch, 'output');
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

describe('writing', () => {
  test('an artifact is written with its row, and a second build finds it unchanged', async () => {
    const first = await build({ 'devops/level1.pdf': 'one' });
    expect(first.rows).toMatchObject([{ path: 'devops/level1.pdf', bytes: 3, state: 'written' }]);
    const before = await stat(join(output, 'devops/level1.pdf'));

    const second = await build({ 'devops/level1.pdf': 'one' });
    expect(second.rows).toMatchObject([{ state: 'unchanged' }]);
    expect((await stat(join(output, 'devops/level1.pdf'))).mtimeMs).toBe(before.mtimeMs);
  });

  test('the manifest lists every artifact in order, without a clock', async () => {
    await build({ 'b.pdf': 'b', 'a.pdf': 'a' });
    const text = await readFile(join(output, 'manifest.json'), 'utf8');
    await rm(output, { recursive: true });
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    expect(await readFile(join(output, 'manifest.json'), 'utf8')).toBe(text);
    expect(JSON.parse(text).artifacts).toEqual([
      {
        ...facts('a.pdf'),
        bytes: 1,
        sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
      },
      {
        ...facts('b.pdf'),
        bytes: 1,
        sha256: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
      },
    ]);
  });

  test('what a shortened card leaves out stands in its row, in this build and the next', async () => {
    const left = [{ page: 'dev/level1.md', area: 'Planning', statements: 2, words: 20 }];
    const opened = await open(['a.pdf']);
    opened.put({ ...facts('a.pdf'), left }, Buffer.from('a'));
    opened.finish(() => false);
    opened.close();
    await build({ 'b.pdf': 'b' }, { narrowed: true });
    const { artifacts } = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
    expect(artifacts.map((row: object) => 'left' in row && row.left)).toEqual([left, false]);
  });

  test('a build finds the rows of the one before it by their paths', async () => {
    await build({ 'b.pdf': 'b', 'a.pdf': 'a', 'c.pdf': 'c' });
    const opened = await open([]);
    expect([...opened.previous].map(([path, row]) => [path, row.path])).toEqual([
      ['a.pdf', 'a.pdf'],
      ['b.pdf', 'b.pdf'],
      ['c.pdf', 'c.pdf'],
    ]);
  });

  test('a file that somebody changed is written anew', async () => {
    await build({ 'a.pdf': 'a' });
    await writeFile(join(output, 'a.pdf'), 'changed');
    expect((await build({ 'a.pdf': 'a' })).rows).toMatchObject([{ state: 'written' }]);
    expect(await files()).toEqual({ 'a.pdf': 'a' });
  });

  test('a name may be as long as file systems take it', async () => {
    const long = [`${'a'.repeat(251)}.pdf`, `${'主'.repeat(83)}.pdf`];
    await build(Object.fromEntries(long.map((path) => [path, path])));
    expect(Object.keys(await files()).sort()).toEqual(long);
  });

  test('several artifacts may be written at once', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`deep/er/${n}.pdf`, `${n}`]));
    await build(many);
    expect(await files()).toEqual(many);
  });
});

describe('what is removed and what stays', () => {
  test('a file that nothing asks for any more is removed, with the folders that this leaves empty', async () => {
    await build({ 'old/craft/a.pdf': 'a', 'b.pdf': 'b' });
    expect(await build({ 'b.pdf': 'b' })).toMatchObject({ kept: 0, removed: ['old/craft/a.pdf'] });
    expect(await readdir(output)).toEqual(['b.pdf', 'manifest.json']);
  });

  test("other people's files and folders are never touched", async () => {
    await build({ 'craft/a.pdf': 'a' });
    await writeFile(join(output, 'craft/notes.txt'), 'mine');
    await mkdir(join(output, 'empty'));
    await build({ 'b.pdf': 'b' });
    expect(await files()).toEqual({ 'b.pdf': 'b', 'craft/notes.txt': 'mine' });
    expect(await readdir(output)).toContain('empty');
  });

  test('a narrowed build keeps the others and their rows', async () => {
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    expect(await build({ 'b.pdf': 'B' }, { narrowed: true })).toMatchObject({ kept: 1, removed: [] });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'b.pdf': 'B' });
    expect(await manifestPaths()).toEqual(['a.pdf', 'b.pdf']);
  });

  test('an artifact that an error stopped keeps its last good file, even when it is not planned any more', async () => {
    await build({ 'a.pdf': 'a', 'b.pdf': 'b', 'c.pdf': 'c' });
    expect(await build({ 'b.pdf': 'b' }, { stopped: ['c.pdf'], broken: ['a.pdf.md'] })).toMatchObject({
      kept: 2,
    });
    expect(await manifestPaths()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  });

  test('a row whose file somebody removed is dropped', async () => {
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    await rm(join(output, 'a.pdf'));
    await build({ 'b.pdf': 'b' }, { narrowed: true });
    expect(await manifestPaths()).toEqual(['b.pdf']);
  });

  test('the HTML beside an artifact goes when the artifact is built without it', async () => {
    const opened = await open(['a.pdf', 'a.html']);
    opened.put(facts('a.pdf'), Buffer.from('a'));
    opened.putCompanion({ path: 'a.html', of: 'a.pdf' }, Buffer.from('<p>'));
    opened.finish(() => false);
    opened.close();
    await build({}, { narrowed: true });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'a.html': '<p>' });
    await build({ 'a.pdf': 'a' });
    expect(await files()).toEqual({ 'a.pdf': 'a' });
  });
});

describe('only what a build of ours wrote is removed', () => {
  test('not what somebody changed since', async () => {
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    await writeFile(join(output, 'a.pdf'), 'signed by hand');
    expect(await build({ 'b.pdf': 'b' })).toMatchObject({ removed: [], changed: ['a.pdf'] });
    expect(await files()).toEqual({ 'a.pdf': 'signed by hand', 'b.pdf': 'b' });
  });

  test('not what a manifest from elsewhere names, be it with the right hash', async () => {
    await build({ 'a.pdf': 'a' });
    await mkdir(join(output, '.git'));
    await writeFile(join(output, '.git/config'), 'a');
    await writeFile(join(output, 'precious.txt'), 'a');
    await writeFile(join(output, 'report.pdf'), 'mine');
    const planted = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
    const [row] = planted.artifacts;
    for (const path of ['.git/config', 'precious.txt', 'report.pdf'])
      planted.artifacts.push({ ...row, path });
    await writeFile(join(output, 'manifest.json'), JSON.stringify(planted));
    expect(await build({ 'b.pdf': 'b' })).toMatchObject({ removed: ['a.pdf'], changed: ['report.pdf'] });
    expect(await files()).toEqual({
      '.git/config': 'a',
      'b.pdf': 'b',
      'precious.txt': 'a',
      'report.pdf': 'mine',
    });
  });
});

describe('a folder that somebody takes away while a build is at work', () => {
  test('is told of, and the next build is whole', async () => {
    const opened = await open(['a.pdf', 'deep/b.pdf', 'deep/c.pdf', 'deep/d.pdf', 'deep/e.pdf']);
    opened.put(facts('a.pdf'), Buffer.from('a'));
    opened.put(facts('deep/b.pdf'), Buffer.from('b'));
    opened.put(facts('deep/c.pdf'), Buffer.from('c'));
    await rm(output, { recursive: true });
    opened.put(facts('deep/d.pdf'), Buffer.from('d'));
    await rm(join(output, 'deep'), { recursive: true });
    opened.put(facts('deep/e.pdf'), Buffer.from('e'));
    expect(await readdir(join(output, 'deep'))).toEqual(['e.pdf']);
    expect(() => opened.finish(() => false)).toThrow(
      expect.objectContaining({
        code: 'output-changed',
        message: `${join(output, 'a.pdf')} was removed by somebody while the build was at work.`,
        fix: 'Build again.',
      }),
    );
    opened.close();
    await build({ 'a.pdf': 'a' });
    expect(await files()).toEqual({ 'a.pdf': 'a' });
    expect(await readdir(output)).toEqual(['a.pdf', 'manifest.json']);
  });
});

test('an output folder that went away with what holds it is not made again, where it would stand in the way', async () => {
  const framework = join(scratch, 'framework');
  await mkdir(framework);
  output = join(framework, 'output');
  const opened = await open(['a.pdf', 'deep/b.pdf']);
  await rename(framework, `${framework}-away`);
  for (const path of ['a.pdf', 'deep/b.pdf']) {
    expect(() => opened.put(facts(path), Buffer.from('a'))).toThrow(
      expect.objectContaining({
        code: 'output-unwritable',
        message: `${output} cannot be written: ${framework} was taken away while the build was at work.`,
      }),
    );
  }
  opened.close();
  await expect(checkPlace(output, framework)).rejects.toMatchObject({ code: 'no-folder' });
  expect(await readdir(scratch)).toEqual(['framework-away']);
});

describe('two builds into one folder', () => {
  test('wait for each other, and the second is told for whom', async () => {
    const first = await open(['a.pdf']);
    const waited: number[] = [];
    const second = open(['b.pdf'], { onWait: (pid) => waited.push(pid) });
    first.put(facts('a.pdf'), Buffer.from('a'));
    await vi.waitFor(() => expect(waited).toEqual([process.pid]));
    first.finish(() => false);
    first.close();
    const opened = await second;
    expect([...opened.previous.keys()]).toEqual(['a.pdf']);
  });

  test('the one that waits can be stopped', async () => {
    await open(['a.pdf']);
    const stop = new AbortController();
    const second = open(['b.pdf'], { signal: stop.signal, onWait: () => stop.abort() });
    await expect(second).rejects.toThrow();
  });

  test.each([
    ['is no more', { isAlive: () => false }],
    ['is another process by now', { isAlive: () => true }],
  ])('nobody is kept out by a build whose process %s', async (_, machine) => {
    await mkdir(output);
    const gone = { host: hostname(), pid: 4_000_000, started: '1', id: 'x' };
    await writeFile(join(output, '.ladderpress-lock'), JSON.stringify(gone));
    const opened = await open(['a.pdf'], machine);
    opened.close();
    expect(await readdir(output)).toEqual([]);
  });

  test('a build on another machine keeps others out as long as it shows that it lives', async () => {
    await mkdir(output);
    const lock = join(output, '.ladderpress-lock');
    await writeFile(lock, JSON.stringify({ host: 'elsewhere', pid: 7, started: '1', id: 'x' }));
    await expect(open(['a.pdf'])).rejects.toMatchObject({
      code: 'output-in-use',
      message: expect.stringContaining('process 7 on elsewhere'),
    });
    await utimes(lock, 0, 0);
    (await open(['a.pdf'])).close();
    expect(await readdir(output)).toEqual([]);
  });

  test.each([
    ['words', 'half a lo'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a host that is none', { host: 7 }],
    ['a process that is none', { pid: 0 }],
    ['part of a process', { pid: 1.5 }],
    ['a process in words', { pid: '7' }],
    ['no start', { started: undefined }],
    ['no id', { id: undefined }],
  ])('a lock that is none, of %s, keeps nobody out', async (_, lock) => {
    await mkdir(output);
    const whole = { host: 'elsewhere', pid: 7, started: '1', id: 'x' };
    const text = typeof lock === 'string' ? lock : JSON.stringify({ ...whole, ...lock });
    await writeFile(join(output, '.ladderpress-lock'), text);
    await build({ 'a.pdf': 'a' });
    expect(await readdir(output)).toEqual(['a.pdf', 'manifest.json']);
  });

  test('who is kept out is told what to do', async () => {
    await mkdir(output);
    const lock = join(output, '.ladderpress-lock');
    const host = 'h'.repeat(80);
    await writeFile(lock, JSON.stringify({ host, pid: 7, started: '1', id: 'x' }));
    await expect(open(['a.pdf'])).rejects.toMatchObject({
      message: `Another build is at work in ${output}: process 7 on ${'h'.repeat(60)}.`,
      fix: expect.stringMatching(/^Wait until it is done, .* remove .*\.ladderpress-lock\.$/),
    });
  });

  test('a lock that somebody else put in its place is left when a build is done', async () => {
    const opened = await open(['a.pdf']);
    await writeFile(join(output, '.ladderpress-lock'), 'another’s');
    opened.finish(() => false);
    opened.close();
    expect(await readFile(join(output, '.ladderpress-lock'), 'utf8')).toBe('another’s');
  });
});

describe('the place of the output folder', () => {
  test.each([
    ['is the framework folder', 'site', 'output-holds-source'],
    ['holds the framework folder', '.', 'output-holds-source'],
    ['is a link out of its place', 'link-out', 'output-link'],
    ['is behind a link out of the repository', 'site/link-out/below', 'output-link'],
  ])('is refused when it %s', async (_, place, code) => {
    await mkdir(join(scratch, 'home/site/.git'), { recursive: true });
    await mkdir(join(scratch, 'elsewhere'));
    await symlink(join(scratch, 'elsewhere'), join(scratch, 'home/link-out'));
    await symlink(join(scratch, 'elsewhere'), join(scratch, 'home/site/link-out'));
    const source = join(scratch, 'home/site');
    await expect(checkPlace(join(scratch, 'home', place), source)).rejects.toMatchObject({ code });
  });

  test('is refused with what is wrong with it, and what to do', async () => {
    const site = join(scratch, 'home/site');
    await mkdir(site, { recursive: true });
    await mkdir(join(scratch, 'elsewhere'));
    const link = join(scratch, 'home/link-out');
    await symlink(join(scratch, 'elsewhere'), link);
    const refusal = (place: string) =>
      checkPlace(place, site).then(
        () => undefined,
        ({ message, fix }) => [message, fix],
      );
    const own = 'Choose a folder of its own with --output.';
    const why = 'the framework folder, and what is made would lie among its pages.';
    expect(await refusal(site)).toEqual([`${site} is ${why}`, own]);
    expect(await refusal(join(scratch, 'home'))).toEqual([`${join(scratch, 'home')} holds ${why}`, own]);
    expect(await refusal(link)).toEqual([
      `${link} is a symbolic link that leads out of ${join(scratch, 'home')}.`,
      `Name ${join(scratch, 'elsewhere')} itself with --output, or choose another folder.`,
    ]);
  });

  test('may be anywhere else, be it not there yet', async () => {
    await mkdir(join(scratch, 'home/site'), { recursive: true });
    await symlink('real', join(scratch, 'home/near'));
    await mkdir(join(scratch, 'home/real'));
    for (const place of ['home/output', 'home/site/printed', 'home/near', 'far/away']) {
      await checkPlace(join(scratch, place), join(scratch, 'home/site'));
    }
  });
});

describe('a build that ended early', () => {
  test('leaves files that the next build knows as its own', async () => {
    await build({ 'a.pdf': 'a' });
    const cutOff = await open(['a.pdf', 'new.pdf', 'never.pdf']);
    cutOff.put(facts('new.pdf'), Buffer.from('half a build'));
    cutOff.close();
    await writeFile(join(output, '.new.pdf.ladderpress-part'), 'ha');

    expect(await build({ 'a.pdf': 'a', 'new.pdf': 'whole' })).toMatchObject({ removed: [] });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'new.pdf': 'whole' });
  });

  test('leaves nothing that a different build would keep', async () => {
    const cutOff = await open(['new.pdf']);
    cutOff.put(facts('new.pdf'), Buffer.from('x'));
    cutOff.close();
    expect(await build({ 'a.pdf': 'a' })).toMatchObject({ removed: ['new.pdf'] });
  });

  test('has only those files that it says so of, in whole lines, within the folder', async () => {
    const hash = createHash('sha256').update('x').digest('hex');
    const others = ['cut.pdf', 'short.pdf', 'bare.pdf', 'hash.pdf', 'late.pdf', 'ours.pdf'];
    await mkdir(output);
    await writeFile(join(scratch, 'canary.pdf'), 'x');
    for (const path of others) await writeFile(join(output, path), 'x');
    const lines = [
      `${hash.slice(1)} short.pdf`,
      'bare.pdf',
      hash,
      `${hash.toUpperCase()} hash.pdf`,
      ` ${hash} late.pdf`,
      `${hash} ../canary.pdf`,
      `${hash} ours.pdf`,
      `${hash.slice(0, 40)}`,
    ];
    await writeFile(join(output, '.ladderpress-journal'), lines.join('\n'));
    expect(await build({ 'a.pdf': 'a' })).toMatchObject({ removed: ['ours.pdf'], changed: [] });
    expect(Object.keys(await files()).sort()).toEqual(['a.pdf', ...others.slice(0, -1)].sort());
    expect(await readFile(join(scratch, 'canary.pdf'), 'utf8')).toBe('x');
  });

  test('has written over what it had written before: any of it is its own', async () => {
    for (const text of ['one', 'two']) {
      const cutOff = await open(['new.pdf']);
      cutOff.put(facts('new.pdf'), Buffer.from(text));
      cutOff.close();
    }
    await writeFile(join(output, 'new.pdf'), 'one');
    expect(await build({ 'a.pdf': 'a' })).toMatchObject({ removed: ['new.pdf'], changed: [] });
  });
});

describe('what is refused', () => {
  test('a file that is not ours is not overwritten, and nothing else is written either', async () => {
    await mkdir(output);
    await writeFile(join(output, 'b.pdf'), 'mine');
    await expect(build({ 'a.pdf': 'a', 'b.pdf': 'b' })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await files()).toEqual({ 'b.pdf': 'mine' });
  });

  test('the one in the way is named, and how many more there are', async () => {
    await mkdir(output);
    await writeFile(join(output, 'b.pdf'), 'mine');
    const fix = 'Move away what is there, or choose another folder with --output.';
    await expect(build({ 'a.pdf': 'a', 'b.pdf': 'b' })).rejects.toMatchObject({
      message: `${join(output, 'b.pdf')} would be overwritten, but no earlier build made it.`,
      fix,
    });
    for (const path of ['c.pdf', 'd.pdf']) await writeFile(join(output, path), 'mine');
    await expect(build({ 'b.pdf': 'b', 'c.pdf': 'c', 'd.pdf': 'd' })).rejects.toMatchObject({
      message: `${join(output, 'b.pdf')} and 2 more files would be overwritten, but no earlier build made them.`,
      fix,
    });
  });

  test('a file that was written already, or that nobody announced, is refused', async () => {
    const opened = await open(['a.pdf']);
    opened.put(facts('a.pdf'), Buffer.from('a'));
    expect(() => opened.put(facts('a.pdf'), Buffer.from('b'))).toThrow('written twice: a.pdf');
    expect(() => opened.put(facts('b.pdf'), Buffer.from('b'))).toThrow('Not among the wanted paths');
  });

  test('a folder that stands where a file is to be is no file of ours', async () => {
    await mkdir(join(output, 'a.pdf'), { recursive: true });
    await expect(build({ 'a.pdf': 'a' })).rejects.toThrow();
    expect(await readdir(output)).toContain('a.pdf');
  });

  test("another program's manifest.json is left alone", async () => {
    await mkdir(output);
    await writeFile(join(output, 'manifest.json'), '{"name": "web app"}');
    await expect(build({ 'a.pdf': 'a' })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await readFile(join(output, 'manifest.json'), 'utf8')).toBe('{"name": "web app"}');
    await expect(build({ 'a.pdf': 'a' })).rejects.toMatchObject({
      message: `${join(output, 'manifest.json')} was not made by Ladderpress.`,
      fix: 'Choose another folder with --output, or move that file away.',
    });
  });

  test('a damaged manifest counts as none: nothing is removed, nothing is overwritten', async () => {
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    const text = await readFile(join(output, 'manifest.json'), 'utf8');
    await writeFile(join(output, 'manifest.json'), text.slice(0, 200));
    await expect(build({ 'a.pdf': 'changed' })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await build({ 'c.pdf': 'c' })).toMatchObject({ removed: [] });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'b.pdf': 'b', 'c.pdf': 'c' });
  });

  test.each(['', ' \n', '\n{ "generator": "ladderpress", "form'])('so does one that is %j', async (text) => {
    await build({ 'a.pdf': 'a' });
    await writeFile(join(output, 'manifest.json'), text);
    expect(await build({ 'c.pdf': 'c' })).toMatchObject({ removed: [] });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'c.pdf': 'c' });
  });

  test('a manifest whose paths leave the folder counts as damaged', async () => {
    const canary = join(scratch, 'canary.pdf');
    await writeFile(canary, 'alive');
    await build({ 'a.pdf': 'a' });
    const text = await readFile(join(output, 'manifest.json'), 'utf8');
    await writeFile(join(output, 'manifest.json'), text.replace('"a.pdf"', '"../canary.pdf"'));
    await build({ 'b.pdf': 'b' });
    expect(await readFile(canary, 'utf8')).toBe('alive');
  });

  test.each([
    '../a.pdf',
    '/etc/a.pdf',
    'a/../../b.pdf',
    'a//b.pdf',
    'a\\b.pdf',
    'c:a.pdf',
    '',
    './a.pdf',
    'manifest.json',
  ])('the path %j is refused', async (path) => {
    await expect(build({ [path]: 'x' })).rejects.toThrow();
  });

  test('a symbolic link inside the output folder is never followed', async () => {
    const elsewhere = join(scratch, 'elsewhere');
    await build({ 'craft/a.pdf': 'a' });
    await rm(join(output, 'craft'), { recursive: true });
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'a.pdf'), 'canary');
    await symlink(elsewhere, join(output, 'craft'));
    await expect(build({ 'craft/a.pdf': 'new' })).rejects.toMatchObject({ code: 'output-link' });
    await expect(build({})).rejects.toMatchObject({ code: 'output-link' });
    expect(await readFile(join(elsewhere, 'a.pdf'), 'utf8')).toBe('canary');
  });

  test('a link inside the output folder is named with what to do', async () => {
    await build({ 'craft/a.pdf': 'a' });
    await rm(join(output, 'craft'), { recursive: true });
    await symlink(scratch, join(output, 'craft'));
    await expect(build({ 'craft/a.pdf': 'new' })).rejects.toMatchObject({
      message: `${join(output, 'craft')} is a symbolic link, and Ladderpress follows none inside the output folder.`,
      fix: 'Remove the link, or choose another folder with --output.',
    });
  });

  test('what a write that was cut off left is no hindrance, and a link in its place is not written through', async () => {
    const canary = join(scratch, 'canary');
    await writeFile(canary, 'alive');
    await mkdir(output);
    await symlink(canary, join(output, '.a.pdf.ladderpress-part'));
    await writeFile(join(output, '.b.pdf.ladderpress-part'), 'ha');
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    expect(await readFile(canary, 'utf8')).toBe('alive');
    expect(await files()).toEqual({ 'a.pdf': 'a', 'b.pdf': 'b' });
  });

  test('a file that was replaced by a link is not written through', async () => {
    const canary = join(scratch, 'canary');
    await writeFile(canary, 'alive');
    await build({ 'a.pdf': 'a' });
    await rm(join(output, 'a.pdf'));
    await symlink(canary, join(output, 'a.pdf'));
    await expect(build({ 'a.pdf': 'b' })).rejects.toMatchObject({ code: 'output-link' });
    expect(await readFile(canary, 'utf8')).toBe('alive');
  });
});

describe('the folder itself', () => {
  test('may be a symbolic link', async () => {
    await mkdir(join(scratch, 'real'));
    await symlink(join(scratch, 'real'), output);
    await build({ 'a.pdf': 'a' });
    expect(await readFile(join(scratch, 'real/a.pdf'), 'utf8')).toBe('a');
  });

  test('may hold other files already', async () => {
    await mkdir(output);
    await writeFile(join(output, '.gitkeep'), '');
    await build({ 'a.pdf': 'a' });
    expect(await readdir(output)).toEqual(['.gitkeep', 'a.pdf', 'manifest.json']);
  });

  test('that cannot be made is a BuildError', async () => {
    await writeFile(join(scratch, 'file'), '');
    output = join(scratch, 'file/output');
    await expect(build({ 'a.pdf': 'a' })).rejects.toMatchObject({ code: 'output-unwritable' });
    output = join(scratch, 'file');
    await expect(build({ 'a.pdf': 'a' })).rejects.toMatchObject({ code: 'output-unwritable' });
  });

  test('is named with what to do, whatever the system says', () => {
    const told = (error: unknown) => {
      const { message, fix } = outputError(error, '/x');
      return [message, fix];
    };
    const elsewhere = 'Choose another folder with --output.';
    expect(told({ code: 'EIO' })).toEqual(['/x cannot be written.', elsewhere]);
    for (const error of ['EIO', undefined, null, new Error('no code')]) {
      expect(told(error)).toEqual(['/x cannot be written.', elsewhere]);
    }
    const known = outputError({ code: 'ENOSPC' }, '/x');
    expect(outputError(known, '/y')).toBe(known);
    expect(outputError('EIO', '/x').cause).toBe('EIO');
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'output-unwritable'],
    ['EROFS', 'output-unwritable'],
    ['EIO', 'output-unwritable'],
  ])('%s becomes %s', (errno, code) => {
    expect(outputError(Object.assign(new Error(errno), { code: errno }), '/x')).toMatchObject({ code });
  });
});

/** One build of these files, by path. A file is made from a source of its own, `<path>.md`. */
async function build(
  wanted: Readonly<Record<string, string>>,
  left: { narrowed?: boolean; stopped?: string[]; broken?: string[] } = {},
) {
  const opened = await open(Object.keys(wanted));
  try {
    const rows = Object.entries(wanted).map(([path, text]) => opened.put(facts(path), Buffer.from(text)));
    const keep = keepRule({
      isOutside: () => left.narrowed ?? false,
      stopped: new Set(left.stopped),
      broken: new Set(left.broken),
      made: rows,
      audience: 'everyone',
    });
    return { rows, ...opened.finish(keep) };
  } finally {
    opened.close();
  }
}

function open(wanted: readonly string[], more: Partial<OutputOptions> = {}) {
  const { pid, isAlive } = describeMachine(process);
  const { signal } = new AbortController();
  const isOurName = (path: string) => /\.(?:pdf|html)$/.test(path);
  const options = { wanted, isOurName, pid, isAlive, signal, onWait: () => undefined, ...more };
  return openOutput(output, options).then((opened) => {
    onTestFinished(() => opened.close());
    return opened;
  });
}

function facts(path: string) {
  return {
    path,
    product: 'handout',
    craft: path,
    level: 1,
    brand: 'vaarst',
    paper: 'a4',
    edition: 'standard' as const,
    audience: 'everyone' as const,
    pages: 2,
    version: null,
    status: null,
    effective: null,
    sources: [`${path}.md`],
  };
}

/** Every file of the output folder but the manifest. */
async function files(): Promise<Record<string, string>> {
  const found = await readdir(output, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(
    paths
      .map((path, index) => [path.slice(output.length + 1), texts[index] ?? ''] as const)
      .filter(([path]) => path !== 'manifest.json'),
  );
}

async function manifestPaths(): Promise<string[]> {
  const { artifacts } = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
  return artifacts.map((row: { path: string }) => row.path);
}

import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepRule } from '../../src/write/keep-rule.js';
import { openOutput } from '../../src/write/open-output.js';
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

  test('a file that somebody changed is written anew', async () => {
    await build({ 'a.pdf': 'a' });
    await writeFile(join(output, 'a.pdf'), 'changed');
    expect((await build({ 'a.pdf': 'a' })).rows).toMatchObject([{ state: 'written' }]);
    expect(await files()).toEqual({ 'a.pdf': 'a' });
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
    const opened = openOutput(output, ['a.pdf', 'a.html']);
    opened.put(facts('a.pdf'), Buffer.from('a'));
    opened.putCompanion({ path: 'a.html', of: 'a.pdf' }, Buffer.from('<p>'));
    opened.finish(() => false);
    await build({}, { narrowed: true });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'a.html': '<p>' });
    await build({ 'a.pdf': 'a' });
    expect(await files()).toEqual({ 'a.pdf': 'a' });
  });
});

describe('a build that ended early', () => {
  test('leaves files that the next build knows as its own', async () => {
    await build({ 'a.pdf': 'a' });
    const cutOff = openOutput(output, ['a.pdf', 'new.pdf', 'never.pdf']);
    cutOff.put(facts('new.pdf'), Buffer.from('half a build'));
    await writeFile(join(output, '.never.pdf.ladderpress-part'), 'ha');

    expect(await build({ 'a.pdf': 'a', 'new.pdf': 'whole' })).toMatchObject({ removed: [] });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'new.pdf': 'whole' });
  });

  test('leaves nothing that a different build would keep', async () => {
    const cutOff = openOutput(output, ['new.pdf']);
    cutOff.put(facts('new.pdf'), Buffer.from('x'));
    expect(await build({ 'a.pdf': 'a' })).toMatchObject({ removed: ['new.pdf'] });
  });
});

describe('what is refused', () => {
  test('a file that is not ours is not overwritten, and nothing else is written either', async () => {
    await mkdir(output);
    await writeFile(join(output, 'b.pdf'), 'mine');
    await expect(build({ 'a.pdf': 'a', 'b.pdf': 'b' })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await files()).toEqual({ 'b.pdf': 'mine' });
  });

  test("another program's manifest.json is left alone", async () => {
    await mkdir(output);
    await writeFile(join(output, 'manifest.json'), '{"name": "web app"}');
    await expect(build({ 'a.pdf': 'a' })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await readFile(join(output, 'manifest.json'), 'utf8')).toBe('{"name": "web app"}');
  });

  test('a damaged manifest counts as none: nothing is removed, nothing is overwritten', async () => {
    await build({ 'a.pdf': 'a', 'b.pdf': 'b' });
    const text = await readFile(join(output, 'manifest.json'), 'utf8');
    await writeFile(join(output, 'manifest.json'), text.slice(0, 200));
    await expect(build({ 'a.pdf': 'changed' })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await build({ 'c.pdf': 'c' })).toMatchObject({ removed: [] });
    expect(await files()).toEqual({ 'a.pdf': 'a', 'b.pdf': 'b', 'c.pdf': 'c' });
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
  const opened = openOutput(output, Object.keys(wanted));
  const rows = await Promise.all(
    Object.entries(wanted).map(([path, text]) => opened.put(facts(path), Buffer.from(text))),
  );
  const keep = keepRule({
    isOutside: () => left.narrowed ?? false,
    stopped: new Set(left.stopped),
    broken: new Set(left.broken),
    made: rows,
    audience: 'everyone',
  });
  return { rows, ...opened.finish(keep) };
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

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { zipFiles } from '../../src/bundle/zip/zip-files.js';
import { parseManifest } from '../../src/write/manifest.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const run = promisify(execFile);
const packName = 'site-offline-pack.zip';

let folder = '';
let output = '';
beforeAll(async () => {
  folder = await scratchFolder();
  output = await scratchFolder();
  await writeSite(folder);
  const { diagnostics } = await buildIn({ folder, output });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
}, 120_000);

describe('an offline pack', () => {
  test('holds every file of the build, and checksums that sha256sum accepts', async () => {
    const at = await unpack(join(output, packName));
    const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: at });
    const ok = stdout.trim().split('\n');
    expect(ok.every((line) => line.endsWith(': OK'))).toBe(true);
    const packed = unzipSync(await readFile(join(output, packName)));
    expect(ok.length).toBe(Object.keys(packed).length - 1);
    const built = await manifestOf(join(output, 'manifest.json'));
    const ofTheFolder = ['index', 'site-data', 'bundle'];
    const wanted = built.filter(({ product }) => !ofTheFolder.includes(product));
    expect(Object.keys(packed)).toEqual(expect.arrayContaining(wanted.map(({ path }) => path)));
    for (const { path } of wanted)
      expect(Buffer.from(packed[path] ?? []).equals(await readFile(join(output, path)))).toBe(true);
    expect((await manifestOf(join(at, 'manifest.json'))).map(({ path }) => path).sort()).toEqual(
      wanted.map(({ path }) => path).sort(),
    );
  });

  test('of a craft holds that craft alone', async () => {
    const [id = ''] = (await manifestOf(join(output, 'manifest.json')))
      .filter(({ product, craft }) => product === 'bundle' && craft !== null)
      .map(({ path }) => path);
    const names = Object.keys(unzipSync(await readFile(join(output, id))));
    expect(names.filter((name) => name.includes('/')).every((name) => name.startsWith(dirname(id)))).toBe(
      true,
    );
    expect(names).toContain('index.html');
  });

  test('links only to what it holds', async () => {
    const packed = unzipSync(await readFile(join(output, packName)));
    const html = Buffer.from(packed['index.html'] ?? []).toString('utf8');
    const hrefs = [...html.matchAll(/<a[^>]* href="([^"#][^"]*)"/g)].map(([, href = '']) => decodeURI(href));
    const local = hrefs.filter((href) => !/^(?:https?|mailto):/.test(href));
    expect(local.length).toBeGreaterThan(5);
    expect(local.filter((href) => packed[href] === undefined)).toEqual([]);
  });

  test('made alone is the same, and nothing else is written', async () => {
    const alone = await scratchFolder();
    const report = await buildIn({ folder, output: alone, products: ['bundle'] });
    expect(new Set(report.artifacts.map(({ product }) => product))).toEqual(new Set(['bundle']));
    expect((await readFile(join(alone, packName))).equals(await readFile(join(output, packName)))).toBe(true);
  });

  test('is the same in any time zone', async () => {
    const entries = [{ path: 'a/b.txt', bytes: Buffer.from('text') }];
    const before = process.env.TZ;
    onTestFinished(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    const made = ['UTC', 'Asia/Tokyo', 'America/St_Johns'].map((zone) => {
      process.env.TZ = zone;
      return Buffer.from(zipFiles(entries)).toString('base64');
    });
    expect(new Set(made).size).toBe(1);
  });

  test.each(['../a', '/a', 'a//b', 'a\\b', 'C:a', 'a/../b', 'a\u0000'])(
    'is never given the path %j',
    (path) => {
      expect(() => zipFiles([{ path, bytes: new Uint8Array() }])).toThrow('must not hold');
    },
  );
});

describe('--since', () => {
  test('says which levels were added, changed and removed, with the statements', async () => {
    const changed = await scratchFolder();
    await writeSite(changed, {
      'craft/level1.md': level(1, 'I bake one loaf a day.'),
      'craft/level2.md': undefined,
      'craft/level3.md': level(3, 'I plan the whole week.'),
    });
    const later = await scratchFolder();
    const since = join(output, packName);
    await buildIn({ folder: changed, output: later, since });
    const packed = unzipSync(await readFile(join(later, packName)));
    const text = Buffer.from(packed['CHANGES.txt'] ?? []).toString('utf8');
    expect(text).toContain('Changed: Baker, Level 1');
    expect(text).toContain('Before: I bake one loaf a week.');
    expect(text).toContain('Now: I bake one loaf a day.');
    expect(text).toContain('Removed: Baker, Level 2');
    expect(text).toContain('Added: Baker, Level 3');
    expect(text).toContain('Added: I plan the whole week.');
    const html = Buffer.from(packed['CHANGES.html'] ?? []).toString('utf8');
    expect(html).toContain('a <del>week</del>.');
    expect(html).toContain('a <ins>day</ins>.');
    expect(Buffer.from(packed['index.html'] ?? []).toString('utf8')).toContain('href="CHANGES.html"');
  });

  test('without a change says so', async () => {
    const again = await scratchFolder();
    await buildIn({ folder, output: again, products: ['bundle'], since: join(output, packName) });
    const packed = unzipSync(await readFile(join(again, packName)));
    expect(Buffer.from(packed['CHANGES.txt'] ?? []).toString('utf8')).toContain('No level was added');
  });

  const bad: readonly { readonly name: string; readonly bytes: () => Uint8Array }[] = [
    { name: 'no zip', bytes: () => strToU8('hello') },
    { name: 'another zip', bytes: () => zipSync({ 'a.txt': strToU8('a') }) },
    { name: 'a text of another form', bytes: () => zipSync({ 'framework.json': strToU8('{"a":1}') }) },
    { name: 'a damaged text', bytes: () => zipSync({ 'framework.json': strToU8('{') }) },
    {
      name: 'a file that leads out of it',
      bytes: () => zipSync({ '../evil.txt': strToU8('a'), 'framework.json': strToU8('{}') }),
    },
    { name: 'a bomb', bytes: () => zipSync({ 'framework.json': new Uint8Array(80 * 1024 * 1024) }) },
  ];
  test.each(bad)('refuses $name', async ({ bytes }) => {
    const path = join(await scratchFolder(), 'old.zip');
    await writeFile(path, bytes());
    const built = buildIn({ folder, output: await scratchFolder(), products: ['bundle'], since: path });
    await expect(built).rejects.toMatchObject({ code: 'pack-not-ours' });
  });

  test('refuses a pack for another audience, since it would quote what is internal', async () => {
    const since = join(output, packName);
    const built = buildIn({ folder, output: await scratchFolder(), audience: 'candidate', since });
    await expect(built).rejects.toMatchObject({ code: 'pack-for-others' });
  });
});

/** A craft whose name would lead out of a folder, with two levels. */
async function writeSite(at: string, pages: Readonly<Record<string, string | undefined>> = {}) {
  const all: Record<string, string | undefined> = {
    'index.md': page('Site', '/site/', '# Site\n\nAbout.\n'),
    'craft/index.md': page(
      '../../a.b/Baker Craft',
      '/site/../..%2f🥖/baker',
      '# Baker Craft\n\n## Oven\n\nHeat.\n',
    ),
    'craft/level1.md': level(1, 'I bake one loaf a week.'),
    'craft/level2.md': level(2, 'I bake for ten.'),
    ...pages,
  };
  await mkdir(join(at, 'craft'), { recursive: true });
  for (const [path, text] of Object.entries(all))
    if (text !== undefined) await writeFile(join(at, path), text);
}

function page(title: string, permalink: string, text: string, parent = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\npermalink: ${JSON.stringify(permalink)}\n${parent}---\n\n${text}`;
}

function level(number: number, statement: string): string {
  return page(
    `Level ${number}`,
    `/site/baker/level${number}`,
    `# Baker - Level ${number}\n\nI bake.\n\n| Area | Description |\n|:--|:--|\n| Oven | ${statement} |\n`,
    'parent: "../../a.b/Baker Craft"\n',
  );
}

async function unpack(zip: string): Promise<string> {
  const at = await scratchFolder();
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(dirname(join(at, path)), { recursive: true });
    await writeFile(join(at, path), bytes);
  }
  return at;
}

async function manifestOf(path: string) {
  return parseManifest(await readFile(path, 'utf8'), path).artifacts;
}

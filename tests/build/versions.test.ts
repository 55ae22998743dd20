import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveVersions, type Versions } from '../../src/build/keys/derive-versions.js';
import { packageRoot } from '../../src/package-root.js';
import { linkBrowser } from '../support/link-browser.js';

const run = promisify(execFile);
let root: string;
let src: string;
/** Of the source as it is; deriving them reads all of it. */
const versions = deriveVersions(join(packageRoot, 'src'));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ladderpress-versions-'));
  src = join(root, 'src');
  await cp(join(packageRoot, 'src'), src, { recursive: true });
  await symlink(join(packageRoot, 'node_modules'), join(root, 'node_modules'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('the version of what the cache keeps', () => {
  const pdfs = ['prepared part', 'print', 'merge', 'advert'];
  it.each<[string, string, readonly string[]]>([
    ['a pass of finishing', 'pdf/content/grey-neutrals.ts', pdfs],
    ['how a card chooses its density', 'print/arrange/card.ts', ['printed page']],
    ['how a flag starts the browser', 'print/browser/launch-arguments.ts', ['printed page']],
    ['what a page is rendered in', 'render/outline-of.ts', ['name of a page', 'index']],
    ['what a merged file is made of', 'build/making/make-merge.ts', ['merge']],
    ['how slides are written to be edited', 'pptx/shapes/rail.ts', ['pptx']],
    ['what an index page says', 'bundle/index-page/index-data.ts', ['index']],
    ['how Markdown is read', 'model/markdown/lex.ts', ['reading']],
    ['how a step is stored', 'cache/summaries.ts', ['reading']],
    ['the form of a record', 'cache/record.ts', Object.keys(versions)],
    ['a message of a command', 'commands/run-doctor.ts', []],
  ])('changes with %s', async (_, path, kinds) => {
    await appendFile(join(src, path), '\nexport const more = 1;\n');
    expect(changed(deriveVersions(src))).toEqual([...kinds].sort());
  });

  it('changes with a package that makes bytes', async () => {
    await rm(join(root, 'node_modules'));
    await mkdir(join(root, 'node_modules'));
    for (const name of await readdir(join(packageRoot, 'node_modules'))) {
      await symlink(join(packageRoot, 'node_modules', name), join(root, 'node_modules', name));
    }
    const place = join(root, 'node_modules', 'pdf-lib');
    const about = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
    await rm(place);
    await mkdir(place);
    await writeFile(join(place, 'package.json'), JSON.stringify({ ...about, version: '0.0.1' }));
    expect(changed(deriveVersions(src))).toEqual(expect.arrayContaining(pdfs));
  });

  it('is the same in every checkout of the same source', async () => {
    const path = join(src, 'pdf', 'finish-pdf.ts');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll('\n', '\r\n'));
    expect(deriveVersions(src)).toEqual(versions);
  });

  it('stands in the bundle as it is in the source', async () => {
    const dist = join(packageRoot, 'dist');
    const files = (await readdir(dist)).filter((file) => /\.c?js$/.test(file));
    const code = (await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')))).join();
    const derived = Object.values(versions);
    expect(derived.filter((version) => !code.includes(`"${version}"`))).toEqual([]);
  });
});

/** Kinds whose version is another than that of the source as it is. */
function changed(after: Versions): string[] {
  const before = new Map(Object.entries(versions));
  const kinds = Object.entries(after).filter(([kind, version]) => version !== before.get(kind));
  return kinds.map(([kind]) => kind).sort();
}

describe('a program that was changed', () => {
  it('takes nothing from the cache that the changed pass or template made', async () => {
    for (const part of ['scripts', 'package.json', 'templates', 'schemas']) {
      await cp(join(packageRoot, part), join(root, part), { recursive: true });
    }
    await mkdir(join(root, 'site', 'baker'), { recursive: true });
    await writeFile(
      join(root, 'site', 'baker', 'index.md'),
      '---\ntitle: Baker Craft\npermalink: /baker\n---\n\n# Baker Craft\n\nWe bake.\n',
    );
    await writeFile(
      join(root, 'site', 'baker', 'level1.md'),
      '---\ntitle: Level 1\npermalink: /baker/level1\nparent: Baker Craft\n---\n\n# Level 1\n\nI rise early.\n',
    );
    await mkdir(join(root, 'cache'), { mode: 0o700 });
    linkBrowser(join(root, 'cache'));

    await run(process.execPath, ['scripts/bundle.js'], { cwd: root });
    const first = await handout();
    expect(first).toContain('<xmp:CreatorTool>Ladderpress</xmp:CreatorTool>');
    expect(await handout()).toBe(first);

    const pass = join(src, 'pdf', 'file', 'write-xmp.ts');
    const code = await readFile(pass, 'utf8');
    await writeFile(pass, code.replace('CreatorTool>Ladderpress<', 'CreatorTool>Changed<'));
    await run(process.execPath, ['scripts/bundle.js'], { cwd: root });
    const second = await handout();
    expect(second).toContain('<xmp:CreatorTool>Changed</xmp:CreatorTool>');

    await appendFile(join(root, 'templates', 'handout.hbs'), '<p>More</p>');
    expect(await handout()).not.toBe(second);
  }, 120_000);
});

/** The bytes of a level's handout that the program in the scratch folder makes. */
async function handout(): Promise<string> {
  const words = ['dist/cli.js', 'build', 'site', '--product', 'handout', '--cache', 'cache'];
  await run(process.execPath, words, { cwd: root }).catch(({ stdout }) => {
    throw new Error(stdout);
  });
  const files = await readdir(join(root, 'output'), { recursive: true });
  const path = files.find((file) => file.endsWith('.pdf')) ?? '';
  return readFile(join(root, 'output', path), 'latin1');
}

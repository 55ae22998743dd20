import { execFile } from 'node:child_process';
import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { scratchFolder } from '../support/build-in.js';

const run = promisify(execFile);
let folder: string;
/** In bytes. */
let tarball: { size: number; unpackedSize: number };

beforeAll(async () => {
  folder = await scratchFolder();
  // The tarball is made of dist/ as it is: making it anew would take it from under the other tests.
  const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: packageRoot,
  });
  const [{ filename, size, unpackedSize }] = JSON.parse(packed.stdout);
  tarball = { size, unpackedSize };
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'somebody', private: true, type: 'module' }),
  );
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, filename)], {
    cwd: folder,
  });
  await mkdir(join(folder, 'site', 'baker'), { recursive: true });
  await writeFile(
    join(folder, 'site', 'baker', 'index.md'),
    '---\ntitle: Baker Craft\npermalink: /baker\n---\n\n# Baker Craft\n\nWe bake.\n\n## Dough\n\nHow we knead.\n',
  );
  await writeFile(
    join(folder, 'site', 'baker', 'level1.md'),
    '---\ntitle: Level 1\npermalink: /baker/level1\nparent: Baker Craft\n---\n\n# Baker - Level 1\n\nI rise early.\n\n|Area|Description|\n|--|--|\n|[Dough](/baker#dough)|I knead.|\n',
  );
}, 300_000);

describe('the package, installed in an empty folder', () => {
  // What it was when docs/performance.md told of it, and a tenth more.
  it('is a small download', async () => {
    expect(tarball.size).toBeLessThan(2_760_000);
    expect(tarball.unpackedSize).toBeLessThan(10_380_000);
    const entries = await readdir(join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries.filter((each) => each.isFile()).map((each) => stat(join(each.parentPath, each.name))),
    );
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(118_000_000);
  });

  it('brings fewer than 30 packages', async () => {
    const lock = JSON.parse(await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages).length).toBeLessThan(30);
  });

  it('runs nothing while it is installed, of which npm would warn', async () => {
    const { scripts } = JSON.parse(
      await readFile(join(folder, 'node_modules', 'ladderpress', 'package.json'), 'utf8'),
    );
    const atInstall = [
      'preinstall',
      'install',
      'postinstall',
      'prepublish',
      'preprepare',
      'prepare',
      'postprepare',
    ];
    expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });

  it('builds a framework of one’s own through its bin', async () => {
    const bin = join(folder, 'node_modules', '.bin', 'ladderpress');
    const { stdout } = await run(bin, ['build', 'site', '--json'], { cwd: folder });
    const report = JSON.parse(stdout);
    expect(report.artifacts.map(({ path }: { path: string }) => path)).toContain(
      'baker/baker-level1-handout.pdf',
    );
    const pdf = await readFile(join(folder, 'output', 'baker', 'baker-level1-handout.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('makes a pack of one’s own in two commands, in an empty folder', async () => {
    const bin = join(folder, 'node_modules', '.bin', 'ladderpress');
    const cwd = join(folder, 'own');
    await mkdir(cwd);
    await run(bin, ['init'], { cwd });
    const { stderr } = await run(bin, ['build', '--strict'], { cwd });
    expect(stderr).not.toMatch(/warning|error/);
    const { artifacts } = JSON.parse(await readFile(join(cwd, 'output', 'manifest.json'), 'utf8'));
    expect(artifacts.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([
        'careers-pack.pdf',
        'index.html',
        'product-designer/product-designer-pack.pdf',
      ]),
    );
  });

  it('builds as a library', async () => {
    const program =
      "import { build } from 'ladderpress'; const { artifacts } = await build({ folder: 'site', output: 'made', product: ['card'] }); console.log(artifacts.map(({ path }) => path).join());";
    const { stdout } = await run('node', ['--input-type=module', '-e', program], { cwd: folder });
    expect(stdout.trim()).toBe('baker/baker-level1-card.pdf');
    await access(join(folder, 'made', 'baker', 'baker-level1-card.pdf'));
  });

  it('has types that a strict compiler accepts, and that refuse a misspelled option', async () => {
    await writeFile(
      join(folder, 'use.ts'),
      "import { build, BuildError, type BuildReport } from 'ladderpress';\nexport const report: Promise<BuildReport> = build({ folder: 'site', paper: ['a5'] });\nexport const code = (error: unknown): string | undefined => (error instanceof BuildError ? error.code : undefined);\n",
    );
    const tsc = join(packageRoot, 'node_modules', '.bin', 'tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      'nodenext',
      '--types',
      '',
      '--lib',
      'es2023,dom',
      '--target',
      'es2022',
    ];
    await run(tsc, [...flags, 'use.ts'], { cwd: folder });
    await writeFile(
      join(folder, 'misuse.ts'),
      "import { build } from 'ladderpress';\nawait build({ foldre: 'site' });\n",
    );
    await expect(run(tsc, [...flags, 'misuse.ts'], { cwd: folder })).rejects.toMatchObject({
      stdout: expect.stringContaining('foldre'),
    });
  });
});

import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.js';
import type { World } from '../../src/commands/command.js';
import type { Flags } from '../../src/settings/flags.js';
import { sampleFolder, scratchFolder } from '../support/build-in.js';

let top: string;

beforeAll(async () => {
  top = await scratchFolder();
  execFileSync('git', ['init', '-q', '.'], { cwd: top });
  await cp(sampleFolder, join(top, 'site', 'sample'), { recursive: true });
  const folder = join(top, 'site', 'small, new');
  await mkdir(folder);
  const craft = '---\ntitle: Baker Craft\npermalink: /baker\n---\n# Baker\n\n## Dough\n\nKneading.\n';
  await writeFile(join(folder, 'index.md'), craft);
  for (const n of [1, 2]) {
    const statements =
      n === 1
        ? 'I knead slowly.'
        : 'I never ever ever stop, and 100%  of it is `::error::`. You [x](https://x.example';
    const page = `---\ntitle: Level ${n}\nparent: Baker Craft\n---\n# Baker - Level ${n}\n\n| Area | Description |\n|---|---|\n| Dough | ${statements} |\n| **Ov::en,** | I bake bread 🥖 bread |\n`;
    await writeFile(join(folder, `level${n}.md`), page);
  }
});

async function check(flags: Flags, cwd = join(top, 'site', 'small, new')) {
  const world: World = {
    cwd,
    env: {},
    cores: availableParallelism(),
    home: homedir(),
    platform: process.platform,
    arch: process.arch,
    runtime: process.version,
    userId: process.getuid?.(),
    temporary: tmpdir(),
    pid: 1,
    isAlive: () => false,
    stdout: { isTTY: false, write: () => undefined },
    stderr: { isTTY: false, write: () => undefined },
    signal: new AbortController().signal,
    now: () => new Date('2026-09-01T10:00:00Z'),
  };
  return runCheck(flags, world);
}

describe('ladderpress check', () => {
  it('finds nothing in the sample, and leaves nothing behind', async () => {
    const { output, exitCode } = await check({ folder: '../sample' });
    expect(output).toBe('Checked 27 levels of 5 crafts in 0.0 s: nothing is wrong\n');
    expect(exitCode).toBe(0);
    expect(await readdir(join(top, 'site', 'small, new'))).toEqual(['index.md', 'level1.md', 'level2.md']);
  });

  it('says what is wrong at lines that a terminal can open', async () => {
    const { output, exitCode } = await check({});
    expect(places(output)).toEqual([
      'level1.md:10:3 warning unknown-area',
      'level2.md:9:19 warning doubled-word',
    ]);
    expect(output).toMatch(/\n\nChecked 2 levels of 1 craft in 0.0 s: 2 warnings\n$/);
    expect(exitCode).toBe(0);
    expect(await check({ strict: true })).toMatchObject({ exitCode: 1 });
  });

  it('looks at matters of style when it is asked to', async () => {
    const config = join(top, 'style.yaml');
    await writeFile(
      config,
      'rules:\n  absolute-word: error\n  mixed-persons: warning\n  unknown-area: off\n',
    );
    const { output, exitCode } = await check({ config });
    expect(places(output)).toContain('level2.md:9:13 error absolute-word');
    expect(places(output).filter((line) => line.includes('unknown-area'))).toEqual([]);
    expect(exitCode).toBe(1);
  });

  it('counts a setting that is wrong as everything else', async () => {
    const config = join(top, 'wrong.yaml');
    await writeFile(config, 'papr: a4\n');
    const { output, exitCode } = await check({ config, format: 'github' });
    expect(output).toMatch(/^::error file=wrong.yaml,line=1,col=1,title=unknown-key::/);
    expect(exitCode).toBe(1);
  });

  it('writes annotations for GitHub that no text can break out of', async () => {
    const { output } = await check({ format: 'github' });
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::warning file=site\/small%2C new\/level1\.md,line=10,col=3,title=unknown-area::No area is called "Ov::en,"/,
    );
  });

  it('writes SARIF with paths from the root of the repository', async () => {
    const { output } = await check({ format: 'sarif' });
    const { version, runs } = JSON.parse(output);
    expect(version).toBe('2.1.0');
    const [{ results, tool, columnKind }] = runs;
    expect(columnKind).toBe('unicodeCodePoints');
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['doubled-word', 'unknown-area']);
    const [first, second] = results;
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'site/small%2C%20new/level1.md', uriBaseId: 'SRCROOT' },
      region: { startLine: 10, startColumn: 3 },
    });
    expect(first.ruleIndex).toBe(1);
    expect(second.partialFingerprints).not.toEqual(first.partialFingerprints);
  });

  it('knows a problem again when lines above it were added', async () => {
    const marks = async () =>
      JSON.parse((await check({ format: 'gitlab' })).output).map(
        (row: { fingerprint: string }) => row.fingerprint,
      );
    const before = await marks();
    const folder = join(top, 'site', 'small, new');
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(join(folder, 'level1.md'), 'utf8');
    await writeFile(join(folder, 'level1.md'), text.replace('\n\n| Area', '\n\nI bake.\n\n| Area'));
    expect(await marks()).toEqual(before);
    await writeFile(join(folder, 'level1.md'), text);
  });

  it('writes Code Quality for GitLab', async () => {
    const [row] = JSON.parse((await check({ format: 'gitlab' })).output);
    expect(row).toMatchObject({
      check_name: 'unknown-area',
      severity: 'minor',
      location: { path: 'site/small, new/level1.md', lines: { begin: 10 } },
    });
  });

  it('writes all of it as JSON, by either flag, and refuses two forms at once', async () => {
    const { output } = await check({ json: true });
    expect(JSON.parse(output)).toMatchObject({ crafts: 1, levels: 2, errors: 0, warnings: 2 });
    expect((await check({ format: 'json' })).output).toBe(output);
    await expect(check({ json: true, format: 'sarif' })).rejects.toMatchObject({ code: 'bad-flag' });
  });
});

function places(output: string): string[] {
  return output.split('\n').flatMap((line) => /^\S+ (?:warning|error) [a-z-]+/.exec(line)?.[0] ?? []);
}

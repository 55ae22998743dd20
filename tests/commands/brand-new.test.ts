import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { runBrandNew } from '../../src/commands/brand-new.js';
import type { World } from '../../src/commands/command.js';
import { packageRoot } from '../../src/package-root.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { scratch } from '../settings/scratch.js';

const ours = join(packageRoot, 'templates/brands');
const cli = join(packageRoot, 'dist/cli.js');
const mark = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h1v1z"/></svg>';

/** The compiled program, as a user without a terminal runs it. */
function run(cwd: string, ...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

describe('brand new', () => {
  test('writes a brand of flags that can be worn at once, and says what it derived', async () => {
    const cwd = await scratch({ 'mark.svg': mark });
    const name = 'Acme: "Röbotics" #1';
    const { code, stdout } = await run(
      cwd,
      'brand',
      'new',
      '--name',
      name,
      '--colour',
      '#FF6F20',
      '--logo',
      'mark.svg',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('#c95103  4.5:1 on white: the nearest shade that can be read');
    expect(stdout).toContain('ladderpress build --templates look --brand acme-robotics-1');
    const { brand, diagnostics } = await loadBrand('acme-robotics-1', [join(cwd, 'look/brands'), ours]);
    expect(diagnostics).toEqual([]);
    expect(brand).toMatchObject({
      name,
      colours: { accent: '#ff6f20', accentText: '#c95103' },
      logo: { alt: name },
    });
  });

  test('lies where ladderpress.yaml has its templates', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'templates: ours\n' });
    await run(cwd, 'brand', 'new', 'acme', '--name', 'Acme', '--colour', 'teal');
    expect(await readdir(join(cwd, 'ours/brands/acme'))).toEqual(['brand.yaml']);
  });

  test.each([
    ['a name alone', ['--name', 'Acme'], '--colour is missing, and there is no terminal to ask in.'],
    ['nothing', [], '--name is missing'],
    ['no colour', ['--name', 'Acme', '--colour', 'blau'], '--colour: "blau" is no colour.'],
    ['a colour to see through', ['--name', 'A', '--colour', '#12345678'], 'is a colour to see through.'],
    [
      'a logo that is not there',
      ['--name', 'A', '--colour', 'red', '--logo', 'x.svg'],
      'There is no file x.svg.',
    ],
    ['a logo that runs', ['--name', 'A', '--colour', 'red', '--logo', 'bad.svg'], 'bad.svg cannot be used'],
    ['a brand that is there', ['plain', '--name', 'A', '--colour', 'red'], 'There is a brand called "plain"'],
    ['a name that climbs', ['../x', '--name', 'A', '--colour', 'red'], 'A brand cannot be called "../x".'],
    ['a framework that is not there', ['--folder', 'none', '--name', 'A'], 'There is no folder none.'],
  ])('%s is refused, and nothing is written', async (_, words, told) => {
    const cwd = await scratch({ 'bad.svg': mark.replace('<path', '<script/><path') });
    const { code, stdout, stderr } = await run(cwd, 'brand', 'new', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(await readdir(cwd)).toEqual(['bad.svg']);
  });

  test('a folder that is there is left as it is', async () => {
    const cwd = await scratch({ 'look/brands/acme/brand.yaml': 'name: Mine\n' });
    const { code } = await run(cwd, 'brand', 'new', 'acme', '--name', 'A', '--colour', 'red');
    expect(code).toBe(2);
    expect(await readFile(join(cwd, 'look/brands/acme/brand.yaml'), 'utf8')).toBe('name: Mine\n');
  });

  test('at a terminal what is wrong is asked again', async () => {
    const cwd = await scratch();
    const answers = ['', 'Acme', 'blau', 'blue', 'none.svg', ''];
    const told: string[] = [];
    const stream = { isTTY: true, write: (text: string) => void told.push(text) };
    const world: Pick<World, 'cwd' | 'env' | 'cores' | 'home' | 'platform' | 'stderr' | 'ask'> = {
      cwd,
      env: {},
      cores: 1,
      home: '/home/me',
      platform: 'linux',
      stderr: stream,
      ask: async () => answers.shift() ?? '',
    };
    const { exitCode } = await runBrandNew({}, world);
    expect(exitCode).toBe(0);
    expect(told).toEqual([
      'A brand needs a name. Write what the company is called.\n',
      '"blau" is no colour. Write it as "#5B2A86" or with a name of CSS, such as teal.\n',
      'There is no file none.svg. Check the path.\n',
    ]);
    expect(await readdir(join(cwd, 'look/brands/acme'))).toEqual(['brand.yaml']);
  });
});

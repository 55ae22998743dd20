import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { World } from '../../src/commands/command.js';
import { runInit } from '../../src/commands/init.js';
import { packageRoot } from '../../src/package-root.js';
import { scratch } from '../settings/scratch.js';

const cli = join(packageRoot, 'dist/cli.js');

/** The compiled program, as a user without a terminal runs it. */
function run(cwd: string, ...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...words], { cwd }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('init', () => {
  test('without a terminal and without a word writes two crafts in which nothing is wrong', async () => {
    const cwd = await scratch();
    const { code, stdout } = await run(cwd, 'init', 'acme');
    expect(code).toBe(0);
    expect(stdout).toContain('Print it: cd acme && ladderpress build');
    expect(await filesIn(join(cwd, 'acme'))).toEqual([
      '.github/workflows/ladderpress.yml',
      '.gitignore',
      'careers/_config.yml',
      'careers/index.md',
      ...['product-designer', 'software-engineer'].flatMap((craft) =>
        ['index', 'level1', 'level2', 'level3', 'level4'].map((page) => `careers/${craft}/${page}.md`),
      ),
      'ladderpress.yaml',
      'look/brands/your-company/brand.yaml',
    ]);
    // The README shows this page whole.
    const page = await readFile(join(cwd, 'acme/careers/product-designer/level2.md'), 'utf8');
    expect(await readFile(join(packageRoot, 'README.md'), 'utf8')).toContain(`\`\`\`markdown\n${page}\`\`\``);
    const checked = await run(join(cwd, 'acme'), 'check', '--strict', '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ crafts: 2, levels: 8, diagnostics: [] });
    // From the folder whose pages are written, too.
    expect((await run(join(cwd, 'acme/careers'), 'check', '--strict')).stdout).toMatch(
      /^Checked 8 levels of 2 crafts/m,
    );
  });

  test('takes names as content, whatever is in them', async () => {
    const cwd = await scratch();
    const crafts = [
      'C# & *Stars*',
      'Level 2',
      'Index',
      'Data | Insight',
      '"Quoted" <b>',
      'データ',
      'C# & Stars!',
    ];
    const company = 'R&D: "Möbel" #1 | <script>';
    const { code, stderr } = await run(
      cwd,
      'init',
      ...['--name', company, '--colour', '5B2A86', '--crafts', crafts.join(',')],
    );
    expect([code, stderr]).toEqual([0, '']);
    const inspected = JSON.parse((await run(cwd, 'inspect', '--json')).stdout);
    expect(inspected.crafts.map(({ name }: { name: string }) => name)).toEqual(crafts);
    expect(JSON.parse((await run(cwd, 'check', '--json')).stdout)).toMatchObject({
      levels: 4 * crafts.length,
      diagnostics: [],
    });
  });

  test('asks in a terminal, again where an answer is no use, and takes nothing for its own answer', async () => {
    const cwd = await scratch();
    const answers = ['', 'no colour', 'teal', ' , ', 'Baker, Brewer'];
    const said: string[] = [];
    const world = {
      ...{ cwd, env: {}, cores: 2, home: undefined, platform: 'linux' },
      stderr: { isTTY: true, write: (text: string) => said.push(text) },
      ask: async (question: string) => {
        said.push(question);
        return answers.shift() ?? '';
      },
    } as unknown as World;
    await runInit({}, world);
    expect(said).toEqual([
      'What is the company called? (Your Company) ',
      'Its colour, such as #5B2A86 or teal: (#1f5f8b) ',
      '"no colour" is no colour. Write it as "#5B2A86" or with a name of CSS, such as teal.\n',
      'Its colour, such as #5B2A86 or teal: (#1f5f8b) ',
      'Its crafts, with commas between them: (Software Engineer, Product Designer) ',
      'No craft is named. Write at least one, as in Designer.\n',
      'Its crafts, with commas between them: (Software Engineer, Product Designer) ',
    ]);
    expect(await readFile(join(cwd, 'look/brands/your-company/brand.yaml'), 'utf8')).toContain('#008080');
    expect(await readdir(join(cwd, 'careers'))).toEqual(
      expect.arrayContaining(['baker', 'brewer', 'index.md']),
    );
  });

  test('changes nothing when a file of its own is there, and leaves all others alone', async () => {
    const cwd = await scratch({ 'README.md': 'ours', 'careers/index.md': 'ours' });
    const refused = await run(cwd, 'init');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      'error folder-not-empty: There is a careers/index.md already, and nothing is ever overwritten.\n  Name a folder that is not there yet, or move the file away first.\n',
    ]);
    expect(await filesIn(cwd)).toEqual(['README.md', 'careers/index.md']);

    const other = await scratch({ 'README.md': 'ours', '.gitignore': 'dist\n' });
    expect((await run(other, 'init')).stdout).toContain('Add output/ to .gitignore');
    expect(await readFile(join(other, '.gitignore'), 'utf8')).toBe('dist\n');
  });

  test('writes no workflow where nobody would look for it', async () => {
    const cwd = await scratch({ '.git/HEAD': '' });
    const { stdout } = await run(cwd, 'init', 'people');
    expect(stdout).toContain('A workflow stands at the root of a repository');
    expect(await filesIn(join(cwd, 'people'))).not.toContain('.github/workflows/ladderpress.yml');
  });

  test('leaves nothing behind where it cannot write', async () => {
    const cwd = await scratch();
    await mkdir(join(cwd, 'careers'));
    // A file where a folder has to be, which is found half way.
    await writeFile(join(cwd, 'careers/software-engineer'), '');
    const { code, stderr } = await run(cwd, 'init');
    expect([code, stderr.split(':')[0]]).toEqual([2, 'error folder-unwritable']);
    expect(await filesIn(cwd)).toEqual(['careers/software-engineer']);
  });

  test('leaves nothing behind where the disk fills up half way, not even the file that was begun', async ({
    skip,
  }) => {
    if (process.platform === 'win32') skip('A shell of Windows sets no limit to files.');
    const cwd = await scratch();
    // No file may grow beyond 1 KiB, as on a disk that has no more room.
    const script = 'trap "" XFSZ; ulimit -f 1; exec "$0" "$@"';
    const [code, stderr] = await new Promise<[number | string | null | undefined, string]>((resolve) => {
      const words = ['-c', script, process.execPath, cli, 'init', 'acme'];
      const child = execFile('bash', words, { cwd }, (error, _, said) => resolve([error?.code, said]));
      child.stdin?.end();
    });
    expect([code, stderr.split(':')[0]]).toEqual([2, 'error folder-unwritable']);
    expect(await readdir(cwd)).toEqual([]);
  });
});

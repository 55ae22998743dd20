import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, readFile, symlink } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { scratch } from '../settings/scratch.js';

// Runs the compiled program, as users do: `npm test` builds it first.
const cli = join(packageRoot, 'dist/cli.js');
const framework = join(packageRoot, 'framework');

describe('the program', () => {
  test('shows help and version on stdout and ends with 0', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('doctor'),
      stderr: '',
    });
  });

  test('tells what a build would use as JSON too', async () => {
    const { code, stdout } = await run(['doctor', '--json', '--browser', '/nowhere/chrome']);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      2,
      {
        browser: { kind: 'fails', fix: expect.stringMatching(/^Give/) },
        cache: { path: expect.any(String) },
      },
    ]);
  });

  test('says in words that the folder it is run in was removed', async () => {
    const cwd = await scratch();
    const script = `rmdir "$PWD" && exec "${process.execPath}" "${cli}"`;
    const said = (words: string) =>
      new Promise((resolve) => {
        execFile('bash', ['-c', `${script} ${words}`], { cwd }, (error, _, stderr) =>
          resolve([error?.code ?? 0, stderr]),
        );
      });
    expect(await said(`build "${framework}"`)).toEqual([
      2,
      'error no-folder: The folder that you are in is no longer there, or you may not look at it.\n  Change to a folder that is there, and run it again.\n',
    ]);
  });

  test('ends at Ctrl-C while a browser is fetched from where nothing answers', async () => {
    const proxy = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void proxy.close());
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    // A kind of machine for which no browser comes with the program.
    const mac = "Object.defineProperty(process, 'platform', { value: 'darwin' });";
    const cwd = await scratch({ 'mac.cjs': mac });
    const words = ['--require', join(cwd, 'mac.cjs'), cli, 'build', framework, '--product', 'card'];
    const child = spawn(process.execPath, [...words, '--cache', join(cwd, 'cache')], {
      cwd,
      env: { ...process.env, HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '' },
      stdio: 'ignore',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [socket] = await once(proxy, 'connection');
    socket.on('error', () => undefined);
    const ended = once(child, 'close');
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
  }, 30_000);

  test('works through a link from another folder, as npm installs it', async () => {
    const cwd = await scratch();
    await symlink(cli, join(cwd, 'ladderpress'));
    expect(await run(['--version'], { cwd, program: join(cwd, 'ladderpress') })).toMatchObject({ code: 0 });
  });

  test('leaves no half of a browser that it had begun to unpack for what prints nothing', async () => {
    const cwd = await scratch({ 'site/README.md': '# Nothing\n' });
    const { code, stdout } = await run(['build', 'site', '--cache', 'cache'], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringContaining('no-levels')]);
    const left = await readdir(join(cwd, 'cache', 'browser'));
    expect(left.filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test.each([
    [
      'a mistyped flag',
      ['build', '--papr', 'a4'],
      "error bad-flag: Unknown option '--papr'.\n  Did you mean --paper?\n",
    ],
    [
      'a mistyped value',
      ['--product', 'handuot'],
      'error bad-flag: --product cannot be "handuot".\n  Did you mean "handout"?\n',
    ],
    [
      'a mistyped command',
      ['docter'],
      'error unknown-command: There is no command "docter".\n  Did you mean "doctor"? A folder of that name is written ./docter.\n',
    ],
    [
      'a mistyped brand',
      ['--brand', 'vaarts'],
      'error unknown-brand: There is no brand called "vaarts".\n  Did you mean "vaarst"?\n',
    ],
  ])('says on stderr what is wrong with %s, and ends with 2', async (_, words, stderr) => {
    expect(await run(words)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('ends with 2 and one clear line when its report has no room', {
    skip: process.platform !== 'linux',
  }, async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [cli, '--help'], { stdio: ['ignore', full.fd, 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    await full.close();
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^error report-unwritable: The report cannot be written\.\n {2}The disk is full\.\n {2}Files that were finished are whole\..+\n$/,
      ),
    ]);
  });

  test('gives no orders to a build server, and lets no name rewrite its report', async () => {
    const shown = async (name: string) => {
      const { stdout } = await run(['build', '.', '--dry-run'], { cwd: await scratch({ [name]: '# A\n' }) });
      return stdout.split('\n')[0];
    };
    expect(await shown('::error::boo.md')).toMatch(/^\.\/::error::boo\.md:1:1 error no-levels: /);
    expect(await shown('b\n::stop-commands::\u202Ename.md')).toMatch(
      /^b\\u000a::stop-commands::\\u202ename\.md:1:1 error no-levels: /,
    );
    const cwd = await scratch();
    expect((await run(['build', 'no\n::error::such'], { cwd })).stderr).not.toMatch(/^\s*::/m);
  });

  test.each([
    ['no folder', ['build', 'nowhere'], 'there is no '],
    ['no list of people', ['build', framework, '--people', 'nobody.csv'], 'there is no '],
    ['a list below a file', ['build', framework, '--people', 'file/people.csv'], 'a file stands where'],
    [
      'an output below a file',
      ['build', framework, '--output', 'file/out', '--level', '1'],
      'a file stands where',
    ],
  ])('ends with 2 for %s, in words and without what the system calls it', async (_, words, reason) => {
    const { code, stdout, stderr } = await run(words, { cwd: await scratch({ file: '' }) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/ENO|syscall|realpath|no such file/);
    expect(stderr.toLowerCase().split(reason)).toHaveLength(2);
  });

  test('ends with 2 when the output folder cannot be made, and says what to do', async () => {
    const cwd = await scratch({ file: '' });
    const { code, stderr } = await run(['build', framework, '--output', 'file/out', '--level', '1'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/error output-unwritable: [\s\S]*--output/);
  });

  test('ends with 1 when ladderpress.yaml has a mistake, and names its place', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'paper: a6\n' });
    expect(await run(['build', framework], { cwd })).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^ladderpress\.yaml:1:8 error bad-value: "paper" cannot be "a6"/),
    });
  });
});

describe('--json', () => {
  test('is alone on stdout, also for a mistake on the command line', async () => {
    const { code, stdout } = await run(['build', '--json', '--jobs', '0']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 2, error: { code: 'bad-flag' } });
  });

  test('is alone on stdout for a mistake in ladderpress.yaml', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'papr: a4\n' });
    const { code, stdout, stderr } = await run(['build', '--json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1, diagnostics: [{ code: 'unknown-key' }] });
  });

  test('of a dry run lists what would be made, and makes nothing', async () => {
    const cwd = await scratch();
    const { stdout } = await run(['build', framework, '--dry-run', '--json', '--product', 'card'], { cwd });
    expect(JSON.parse(stdout).artifacts).toContainEqual(
      expect.objectContaining({ product: 'card', craft: 'devopsengineer', level: 3, state: 'planned' }),
    );
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe('a build', () => {
  const narrow = ['--product', 'handout', '--craft', 'devopsengineer', '--level', '3'];

  test.each(['XDG_CACHE_HOME', 'output'])(
    'says so, once, when %s is a place where nothing can be made',
    async (of) => {
      const cwd = await scratch();
      const words = [
        'build',
        framework,
        ...narrow,
        '--output',
        of === 'output' ? '/proc/x/y' : 'output',
        '--no-cache',
      ];
      const env = { ...process.env, ...(of === 'output' ? {} : { XDG_CACHE_HOME: '/proc' }) };
      const { code, stdout, stderr } = await run(words, { cwd, env });
      expect(code).toBe(of === 'output' ? 2 : 0);
      expect(`${stdout}${stderr}`.match(/\/proc\/\S+/g)?.filter((path) => !path.includes("'"))).toHaveLength(
        1,
      );
    },
  );

  test('says once when the browser ran without its sandbox, as it does for root', async () => {
    const { stdout } = await run(['build', framework, ...narrow, '--no-cache'], { cwd: await scratch() });
    const isRoot = process.getuid?.() === 0;
    expect(stdout.match(/^note The browser ran without its sandbox: /gm)?.length ?? 0).toBe(isRoot ? 1 : 0);
  });

  test('says what it made and where, writes plain lines to stderr, and changes nothing the second time', async () => {
    const cwd = await scratch();
    const first = await run(['build', framework, ...narrow], { cwd });
    expect(first.stdout.replace(/^note .+\n\n/, '')).toMatch(
      /^Made 1 handout in output\n {2}devopsengineer\/\S+-handout\.pdf\n {2}1 written\n\nDone in /,
    );
    expect(first.stderr).toContain('Printing 1 of 1\n');
    expect((await run(['build', framework, ...narrow], { cwd })).stdout).toContain('1 unchanged');
  });

  test('that Ctrl-C ends leaves whole files only, and can be done again', async () => {
    const cwd = await scratch();
    const child = spawn(process.execPath, [cli, 'build', framework], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    for await (const chunk of child.stderr) {
      stderr += chunk;
      // Once: a second Ctrl-C ends the process without tidying up.
      if (stderr.includes('Printing') && !child.killed) child.kill('SIGINT');
    }
    const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
    expect(code).toBe(130);
    expect(stderr).toContain('Stopped.');
    for (const path of await readdir(join(cwd, 'output'), { recursive: true })) {
      expect(path).not.toContain('ladderpress-part');
      if (!path.endsWith('.pdf')) continue;
      const bytes = await readFile(join(cwd, 'output', path));
      expect(bytes.subarray(-7).toString('latin1')).toContain('%%EOF');
    }
    expect(await run(['build', framework], { cwd })).toMatchObject({ code: 0 });
  });

  test('never overwrites a file that is not its own', async () => {
    const cwd = await scratch();
    const { stdout } = await run(['build', framework, ...narrow, '--dry-run', '--json'], { cwd });
    const { path } = JSON.parse(stdout).artifacts[0];
    const mine = await scratch({ [`output/${path}`]: 'mine' });
    expect(await run(['build', framework, ...narrow], { cwd: mine })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error output-not-ours'),
    });
    expect(await readFile(join(mine, 'output', path), 'utf8')).toBe('mine');
  });
});

test('ladderpress doctor says which browser, fonts and cache it uses', async () => {
  const { code, stdout } = await run(['doctor', '--brand', 'plain']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /Browser[\s\S]*Sandbox[\s\S]*Source Sans 3, Source Serif 4, Noto Sans Math[\s\S]*Cache/,
  );
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  words: readonly string[],
  options: { cwd?: string; program?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [options.program ?? cli, ...words],
      { cwd: options.cwd ?? packageRoot, env: options.env ?? process.env },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

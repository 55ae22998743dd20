import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

let top: string;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'ladderpress-trace-'));
  await mkdir(join(top, 'site', 'baker'), { recursive: true });
  await writeFile(
    join(top, 'site', 'baker', 'index.md'),
    '---\ntitle: Baker Craft\npermalink: /baker\n---\n\n# Baker Craft\n\nWe bake.\n',
  );
  await writeFile(
    join(top, 'site', 'baker', 'level1.md'),
    '---\ntitle: Level 1\npermalink: /baker/level1\nparent: Baker Craft\n---\n\n# Level 1\n\nI rise early.\n',
  );
});

afterAll(() => rm(top, { recursive: true, force: true }));

/** What a build says on stderr, with the times taken away. */
async function traced(debug: string, output: string): Promise<string[]> {
  const cli = join(packageRoot, 'dist', 'cli.js');
  const words = [cli, 'build', 'site', '--product', 'card', '--output', output, '--cache', inject('cache')];
  const env = { ...process.env, DEBUG: debug };
  const { stderr } = await promisify(execFile)(process.execPath, words, { cwd: top, env });
  return stderr
    .split('\n')
    .filter((line) => line.includes('ladderpress:'))
    .map((line) => line.replace(/^ *\d+ ms ladderpress:/, '').replace(/ \([\d.]+ ms\)$/, ''));
}

test('DEBUG tells of each stage, cache decision and browser command', async () => {
  const told = await traced('ladderpress:*', 'all');
  expect(told.filter((line) => line.startsWith('stage'))).toEqual([
    'stage receipt',
    'stage looks',
    'stage model',
    'stage plan',
    'stage pictures',
    'stage render, print and assemble',
    'stage write',
  ]);
  expect(told).toContainEqual(expect.stringMatching(/^cache receipt \w+ not found/));
  expect(told).toContainEqual(
    expect.stringMatching(/^cache baker\/baker-level1-card\.pdf is to be made as \w+$/),
  );
  expect(told).toContain('browser Page.printToPDF');
  expect(await traced('ladderpress:*', 'all')).toEqual([
    expect.stringMatching(/^cache receipt \w+ found/),
    'stage receipt',
  ]);
});

test.each([
  ['one of them', 'other:*, ladderpress:stage', ['stage']],
  ['nothing when it asks for others', 'ladderpresses:*', []],
  ['nothing for an expression that is none', 'ladderpress:(', []],
])('DEBUG tells of %s', async (name, debug, parts) => {
  const told = await traced(debug, name);
  expect([...new Set(told.map((line) => line.split(' ')[0]))]).toEqual(parts);
});

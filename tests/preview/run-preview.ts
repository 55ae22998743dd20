import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { inject } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { sampleFolder } from '../support/build-in.js';

/** The compiled program, as users run it. */
export interface RunningPreview {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it said so far. */
  said(): string;
  /** Ctrl-C; gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `ladderpress preview` and waits for its address. */
export async function runPreview(
  cwd: string,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningPreview> {
  const { child, said } = startPreview(cwd, words, env);
  const ended = once(child, 'close');
  const address = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\S+/.exec(said())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error(`It ended before it had an address. ${said()}`)));
  });
  return {
    address: await address,
    child,
    said,
    stop: async () => {
      child.kill('SIGINT');
      const [code] = await ended;
      return code;
    },
  };
}

/** The same, for one that may end before it has an address. */
export function startPreview(cwd: string, words: readonly string[], env = process.env) {
  const cli = join(packageRoot, 'dist/cli.js');
  const all = [cli, 'preview', '--no-open', '--cache', inject('cache'), ...words];
  const child = spawn(process.execPath, all, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { child, said: () => text };
}

/** A copy of the sample in a repository of its own, with everything committed, and settings beside it. */
export async function committedSample(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'ladderpress-test-'));
  await cp(sampleFolder, join(cwd, 'framework'), { recursive: true });
  await writeFile(join(cwd, 'ladderpress.yaml'), 'framework: framework\nbrand: plain\n');
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  for (const words of [
    ['init', '--quiet'],
    ['add', '-A'],
    [...who, 'commit', '--quiet', '-m', 'base'],
  ]) {
    execFileSync('git', words, { cwd });
  }
  return cwd;
}

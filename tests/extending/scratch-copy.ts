import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

/** A copy of the program's source that a test may add something to, and compile. */
export interface ScratchCopy {
  readonly folder: string;
  /** Writes something in place of what stands once in a file below src/; fails when it does not stand there. */
  edit(file: string, was: string, now: string): Promise<void>;
  /** Compiles it into build/; resolves with the files below src/ that do not compile. */
  compile(): Promise<readonly string[]>;
  /** What the copy's program writes to stdout and stderr. */
  run(...words: string[]): Promise<string>;
  /** The same of a module that lies in it. */
  runFile(path: string): Promise<string>;
}

/** The next time looks only at what was edited. */
const incremental = ['--incremental', '--tsBuildInfoFile', 'build/.tsbuildinfo'];

/** Copies what is compiled and what it reads at run time; gone when the test ends. */
export async function scratchCopy(): Promise<ScratchCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of [
    'src',
    'templates',
    'schemas',
    'package.json',
    'tsconfig.json',
    'tsconfig.modules.json',
  ]) {
    await cp(join(packageRoot, name), join(folder, name), { recursive: true });
  }
  await symlink(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
  const tsc = join(fileURLToPath(import.meta.resolve('typescript/package.json')), '../bin/tsc');
  const node = (words: readonly string[]) =>
    new Promise<string>((resolve) => {
      execFile(process.execPath, words, { cwd: folder }, (_, stdout, stderr) => resolve(stdout + stderr));
    });
  return {
    folder,
    async edit(file, was, now) {
      const path = join(folder, 'src', file);
      const text = await readFile(path, 'utf8');
      if (text.split(was).length !== 2) throw new Error(`src/${file} does not hold this once: ${was}`);
      await writeFile(
        path,
        text.replace(was, () => now),
      );
    },
    async compile() {
      const told = await node([tsc, '-p', 'tsconfig.modules.json', '--pretty', 'false', ...incremental]);
      return [...new Set([...told.matchAll(/^src\/([^(]+)\(/gm)].map(([, file]) => file ?? ''))];
    },
    run: (...words) => node([join(folder, 'build/cli.js'), ...words]),
    runFile: (path) => node([path]),
  };
}

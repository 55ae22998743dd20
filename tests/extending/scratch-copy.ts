import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

/** A copy of the program's source that a test may add something to, and compile. */
export interface ScratchCopy {
  readonly folder: string;
  /** Writes something in place of what stands once in a file below src/; fails when it does not stand there. */
  edit(file: string, was: string, now: string): Promise<void>;
  /** Writes a file that lies anywhere in it. */
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  /** The files of the program that were edited or written since the last undoing. */
  touched(): readonly string[];
  /** Takes back all that was edited or written. */
  undo(): Promise<void>;
  /** Compiles it into build/; resolves with the files below src/ that do not compile. */
  compile(): Promise<readonly string[]>;
  /** What the copy's program writes to stdout and stderr. */
  run(...words: string[]): Promise<string>;
  /** The same of a module that lies in it. */
  runFile(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** The next time looks only at what was edited. Each further checker takes up the same types once more: with one, half the CPU. */
const compiler = ['--incremental', '--tsBuildInfoFile', 'build/.tsbuildinfo', '--checkers', '1'];

/** Copies what is compiled and what it reads at run time. */
export async function scratchCopy(): Promise<ScratchCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-test-'));
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
  /** What stood in the files that were written; undefined for one that was not there. */
  const before = new Map<string, string | undefined>();
  const write = async (path: string, text: string) => {
    if (!before.has(path)) {
      before.set(path, await readFile(join(folder, path), 'utf8').catch(() => undefined));
    }
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  return {
    folder,
    async edit(file, was, now) {
      const text = await readFile(join(folder, 'src', file), 'utf8');
      if (text.split(was).length !== 2) throw new Error(`src/${file} does not hold this once: ${was}`);
      await write(
        `src/${file}`,
        text.replace(was, () => now),
      );
    },
    write,
    read: (path) => readFile(join(folder, path), 'utf8'),
    touched: () => [...before.keys()].filter((path) => /^(src|templates)\//.test(path)),
    async undo() {
      for (const [path, text] of before) {
        if (text === undefined) await rm(join(folder, path));
        else await writeFile(join(folder, path), text);
      }
      before.clear();
    },
    async compile() {
      const told = await node([tsc, '-p', 'tsconfig.modules.json', '--pretty', 'false', ...compiler]);
      return [...new Set([...told.matchAll(/^src\/([^(]+)\(/gm)].map(([, file]) => file ?? ''))].sort();
    },
    run: (...words) =>
      node([
        join(folder, 'build/cli.js'),
        ...words,
        // Not a user's own.
        ...(words[0] === 'build' ? ['--cache', inject('cache')] : []),
      ]),
    runFile: (path) => node([path]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

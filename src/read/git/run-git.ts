import { execFile } from 'node:child_process';
import { BuildError } from '../../domain/build-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const gibibyte = 1024 ** 3;

/**
 * A folder of a clone may look like a repository of its own, with settings that name programs and other places; only one
 * that somebody made by cloning counts.
 */
const settings = [
  ...['-c', 'safe.bareRepository=explicit'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
];

/**
 * Runs git to read only: nothing is fetched, no hook and no pager runs, and no file of the repository is touched.
 * A clone that lacks objects would fetch them by the program and address that its own settings name; versions of git
 * before 2.44 do not know GIT_NO_LAZY_FETCH, so no protocol is allowed either. What was replaced in a clone is read as it was.
 */
export function git(
  words: readonly string[],
  cwd: string,
  env: Environment,
  input = '',
): Promise<{ ok: boolean; output: Buffer }> {
  const quiet = {
    ...env,
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
  const options = { cwd, env: quiet, encoding: 'buffer' as const, maxBuffer: gibibyte };
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...settings, '--no-pager', '--literal-pathspecs', ...words],
      options,
      (error, output) => {
        if (error !== null && 'code' in error && error.code === 'ENOENT') reject(noGit(cwd, error));
        else resolve({ ok: error === null, output });
      },
    );
    // A git that is not there has no one to read what is written to it.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function noGit(cwd: string, cause: unknown): BuildError {
  return new BuildError(
    'no-git',
    `git could not be run in ${cwd}, and revisions are read with it.`,
    'Install git, or name two folders to compare.',
    { cause },
  );
}

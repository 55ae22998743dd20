import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/**
 * Runs the built program as a build server would. Resolves to `{exit, stdout, stderr, seconds}`; `exit` is the name of the
 * signal where one ended it, which happens after `seconds` too.
 */
export async function runProgram(words, { cwd, env, seconds }) {
  const started = Date.now();
  const child = spawn(process.execPath, [program, ...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const exit = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal));
  });
  clearTimeout(timer);
  return { exit, ...said, seconds: (Date.now() - started) / 1000 };
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/**
 * Runs the built program as its users do, with `--json`. Resolves to its report, whose `exitCode` is 1 where something
 * is wrong with the framework or its files; throws what it said where it could not do its work.
 */
export async function ladderpress(...args) {
  if (!existsSync(program)) throw new Error('The program is not built yet. Run "npm run build" first.');
  const child = spawn(process.execPath, [program, ...args, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0 || code === 1) return JSON.parse(said.stdout);
  throw new Error(`ladderpress ${args.join(' ')} ended with ${code}:\n${said.stdout}${said.stderr}`);
}

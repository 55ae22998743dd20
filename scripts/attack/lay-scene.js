import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { plainFramework } from './plain-framework.js';

const run = promisify(execFile);

/** Git as it is on a machine that was never set up. */
const git = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
};

/**
 * Lays out what an attack brings: a clone at `repo` with a framework in `careers`, unless the attack is `bare`, its own files
 * over that, its links, and what its `prepare`, a shell script that runs in the clone, makes of them.
 */
export async function layScene(attack, repo, { fill, env, root }) {
  const files = { ...(attack.bare ? {} : plainFramework), ...attack.files };
  await mkdir(repo, { recursive: true });
  for (const [name, value] of Object.entries(files)) {
    if (value === null) continue;
    const path = join(repo, fill(name));
    await mkdir(dirname(path), { recursive: true });
    if (typeof value === 'object' && 'copy' in value) {
      await copyFile(join(root, value.copy), path);
      continue;
    }
    const bytes = bytesOf(value, fill);
    await writeFile(path, bytes, { mode: bytes.subarray(0, 2).toString() === '#!' ? 0o755 : 0o644 });
  }
  for (const [name, target] of Object.entries(attack.links)) {
    const path = join(repo, fill(name));
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await symlink(fill(target), path);
  }
  // A clone, without which only the framework folder is what is built.
  if (attack.without !== 'git')
    await run('git', ['init', '-q', '-b', 'main', repo], { env: { ...process.env, ...git } });
  if (attack.prepare !== undefined) {
    await run('bash', ['--norc', '-euc', fill(attack.prepare)], { cwd: repo, env: { ...env, ...git } });
  }
}

/** A text, bytes as `{base64}`, or a list of texts and of `{times, of}`. */
function bytesOf(value, fill) {
  if (Array.isArray(value)) return Buffer.concat(value.map((part) => bytesOf(part, fill)));
  if (typeof value === 'string') return Buffer.from(fill(value));
  if ('base64' in value) return Buffer.from(value.base64, 'base64');
  return Buffer.from(fill(value.of).repeat(value.times));
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { fetchedBuild } from '../../src/print/browser/fetched.js';
import { scratch } from '../settings/scratch.js';

const cli = join(packageRoot, 'dist/cli.js');

/** A clone that brings, in what its pipeline names as the cache, a browser where a fetched one of another kind of machine would lie. */
async function cloneWithBrowser() {
  const clone = await scratch({
    'mac.cjs': "Object.defineProperty(process, 'platform', { value: 'darwin' });",
  });
  await cp(join(packageRoot, 'framework'), join(clone, 'careers'), { recursive: true });
  const buildId = (await fetchedBuild()).replace('chrome-headless-shell-', '');
  const cacheDir = join(clone, 'kept/browser/fetched', buildId);
  const script = `console.log(require(${JSON.stringify(join(packageRoot, 'dist/puppeteer-browsers.cjs'))}).computeExecutablePath(${JSON.stringify({ browser: 'chrome-headless-shell', buildId, cacheDir })}))`;
  const node = ['--require', join(clone, 'mac.cjs')];
  const program = execFileSync(process.execPath, [...node, '-e', script], { encoding: 'utf8' }).trim();
  await mkdir(dirname(program), { recursive: true });
  await writeFile(program, `#!/bin/sh\ntouch "${join(clone, 'ran')}"\n`, {
    mode: 0o755,
  });
  for (const words of [
    ['init', '--quiet'],
    ['add', '-A'],
    ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'One'],
  ]) {
    execFileSync('git', words, { cwd: clone });
  }
  execFileSync('chmod', ['-R', 'go-w', clone]);
  return { clone, node };
}

test.each([
  [['build', 'careers', '--product', 'card', '--level', '1']],
  [['brand', 'show', 'plain']],
  [['doctor']],
])('no browser is started that came with a clone, by %j', async (words) => {
  const { clone, node } = await cloneWithBrowser();
  const { status, stderr } = spawnSync(process.execPath, [...node, cli, ...words, '--cache', 'kept'], {
    cwd: clone,
    encoding: 'utf8',
    // What would be fetched instead is not.
    env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '' },
  });
  expect([status, existsSync(join(clone, 'ran'))], stderr).toEqual([2, false]);
});

// Makes a release of a version, and stops before anything leaves the machine: npm run release -- 0.2.0
// It moves what is Unreleased in CHANGELOG.md below the version, sets the version, packs the tarball, proves it by installing it
// in an empty folder and building there, writes the bill of materials, commits and tags.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changelogOf } from './release/changelog-of.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [version = '', ...rest] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version) || rest.length > 0)
  refuse('Say which version, as in: npm run release -- 0.2.0');
if (output('git', 'status', '--porcelain') !== '') refuse('The tree has changes. Commit them first.');
if (output('git', 'branch', '--show-current') !== 'main') refuse('Releases are made on main.');
if (output('git', 'tag', '--list', `v${version}`) !== '') refuse(`There is a tag v${version} already.`);

const before = JSON.parse(read('package.json')).version;
if (!isAfter(version, before)) refuse(`${version} does not come after ${before}.`);
const changelog = changelogOf(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
if (changelog === undefined) refuse('CHANGELOG.md says nothing under [Unreleased].');

try {
  write('CHANGELOG.md', changelog);
  run('npm', 'version', version, '--no-git-tag-version', '--ignore-scripts');
  const tarball = resolve(root, JSON.parse(output('npm', 'pack', '--json')).at(0).filename);
  prove(tarball);
  write(`ladderpress-${version}.cdx.json`, output('npm', 'run', '--silent', 'sbom'));
  run('git', 'add', 'CHANGELOG.md', 'package.json', 'package-lock.json');
  run('git', 'commit', '--quiet', '-m', `Change the version to ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '-m', `Ladderpress ${version}`);
  process.stdout.write(
    `\nMade v${version}: ${tarball}, and its bill of materials. To publish both:\n  git push origin main v${version}\n  npm publish ${tarball}\n`,
  );
} catch (error) {
  run('git', 'checkout', '--quiet', '--', 'CHANGELOG.md', 'package.json', 'package-lock.json');
  refuse(`Nothing was committed: ${error instanceof Error ? error.message : error}`);
}

/** Whoever installs it can make a pack of their own in two commands. */
function prove(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'ladderpress-release-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const at = { cwd: folder, stdio: 'inherit' };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', tarball], at);
    execFileSync('npx', ['--no-install', 'ladderpress', 'init'], at);
    execFileSync('npx', ['--no-install', 'ladderpress', 'build', '--strict'], at);
    execFileSync('npx', ['--no-install', 'ladderpress', 'verify'], at);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isAfter(version, before) {
  const [a, b] = [version, before].map((text) => text.split('.').map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at] > b[at];
}

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

function write(path, text) {
  writeFileSync(join(root, path), text);
}

function run(program, ...words) {
  execFileSync(program, words, { cwd: root, stdio: 'inherit' });
}

function output(program, ...words) {
  return execFileSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

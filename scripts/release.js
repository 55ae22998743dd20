// Makes a release of a version, and stops before anything leaves the machine: npm run release -- 0.2.0 [--without-bench]
// It says what became slower, and goes no further if anything did. It moves what is Unreleased in CHANGELOG.md below the version,
// sets the version, packs the tarball, proves it by installing it in an empty folder and building there, writes the bill of
// materials, commits and tags.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changelogOf } from './release/changelog-of.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a release changes: package.json and its lock by npm, and examples that name the image of a version. */
const changed = ['CHANGELOG.md', 'package.json', 'package-lock.json', 'Dockerfile', 'docs/ci.md'];
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'without-bench': { type: 'boolean', default: false } },
});
const [version = '', ...rest] = positionals;
if (!/^\d+\.\d+\.\d+$/.test(version) || rest.length > 0)
  refuse('Say which version, as in: npm run release -- 0.2.0');
if (output('git', 'status', '--porcelain') !== '') refuse('The tree has changes. Commit them first.');
if (output('git', 'branch', '--show-current') !== 'main') refuse('Releases are made on main.');
if (output('git', 'tag', '--list', `v${version}`) !== '') refuse(`There is a tag v${version} already.`);

const before = JSON.parse(read('package.json')).version;
// The first release may have the version that stands there already; a tag would have been found above.
if (version !== before && !isAfter(version, before)) refuse(`${version} does not come after ${before}.`);
const changelog = changelogOf(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
if (changelog === undefined) refuse('CHANGELOG.md says nothing under [Unreleased].');
if (!flags['without-bench']) compareWithLast();

try {
  write('CHANGELOG.md', changelog);
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts');
  for (const path of ['Dockerfile', 'docs/ci.md'])
    write(path, read(path).replaceAll(`ladderpress:${before}`, `ladderpress:${version}`));
  const tarball = resolve(root, JSON.parse(output('npm', 'pack', '--json')).at(0).filename);
  prove(tarball);
  write(`ladderpress-${version}.cdx.json`, billOfMaterials());
  run('git', 'add', ...changed);
  run('git', 'commit', '--quiet', '-m', `Change the version to ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '-m', `Ladderpress ${version}`);
  process.stdout.write(
    `\nMade v${version}: ${tarball}, and its bill of materials. To publish both:\n  git push origin main v${version}\n  npm publish ${tarball}\n`,
  );
} catch (error) {
  run('git', 'checkout', '--quiet', '--', ...changed);
  refuse(`Nothing was committed: ${error instanceof Error ? error.message : error}`);
}

/** Times of the last release are in tests/bench/baseline.json; what is slower is mended, or said aloud by leaving this out. */
function compareWithLast() {
  try {
    run('npm', 'run', '--silent', 'bench:check');
  } catch {
    refuse(
      'It is slower than what was stored. Mend it, or store what holds now (npm run bench:check -- --store), or leave this out with --without-bench.',
    );
  }
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

/** npm names the whole after the folder that it lies in. */
function billOfMaterials() {
  const bill = JSON.parse(output('npm', 'run', '--silent', 'sbom'));
  bill.metadata.component.name = 'ladderpress';
  return `${JSON.stringify(bill, null, 2)}\n`;
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

// Compares what we print with what kramdown shows, page by page: node scripts/compare-kramdown.js [--write] [folders…]
// Needs Ruby with kramdown and kramdown-parser-gfm (Debian: ruby-kramdown, ruby-kramdown-parser-gfm), and "npm run build:modules".
// --write keeps kramdown's words beside each fixture, so that the tests need no Ruby.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { makeFramework } from '../build/model/make-framework.js';
import { readFolder } from '../build/read/read-folder.js';
import { modelWords, wordsOfHtml } from './kramdown-words.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ruby = join(root, 'scripts', 'compare-kramdown.rb');
const named = process.argv.slice(2).filter((argument) => argument !== '--write');
const folders = (named.length > 0 ? named : ['tests/fixtures/every-construct', 'framework']).map((name) =>
  join(root, name),
);
let differences = 0;

for (const folder of folders) {
  const { framework } = makeFramework(await readFolder(folder), { siteUrl: undefined });
  const printed = modelWords(framework);
  const site = readConfig(folder);
  const words = {};
  for (const file of Object.keys(printed).sort()) {
    words[file] = wordsOfHtml(
      kramdown(withoutLiquid(readFileSync(join(folder, file), 'utf8'), site, folder)),
    );
    differences += show(`${basename(folder)}/${file}`, words[file], printed[file]);
  }
  if (process.argv.includes('--write')) {
    writeFileSync(join(folder, 'kramdown-words.json'), `${JSON.stringify(words, null, 1)}\n`);
  }
}
process.stdout.write(`${differences} pages differ.\n`);
process.exitCode = differences === 0 ? 0 : 1;

/** Says where two pages part, with the words around it. */
function show(name, theirs, ours) {
  const at = theirs.findIndex((word, i) => word !== ours[i]);
  const from = at < 0 && theirs.length !== ours.length ? theirs.length : at;
  if (from < 0) return 0;
  const near = (words) => words.slice(Math.max(0, from - 4), from + 8).join(' ');
  process.stdout.write(`${name}\n  kramdown: ${near(theirs)}\n  we print: ${near(ours)}\n`);
  return 1;
}

function kramdown(markdown) {
  const { stdout, stderr, status } = spawnSync('ruby', [ruby], { input: markdown, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function readConfig(folder) {
  const path = join(folder, '_config.yml');
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
}

/** The little Liquid that fixtures use, by plain rules of its own. */
function withoutLiquid(page, site, folder) {
  const base = site.baseurl ?? '';
  const raws = [];
  return page
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{% raw %\}([\s\S]*?)\{% endraw %\}/g, (_, inside) => `§${raws.push(inside) - 1}§`)
    .replace(/\{% comment %\}[\s\S]*?\{% endcomment %\}/g, '')
    .replace(/\{\{ '([^']*)' \| relative_url \}\}/g, `${base}$1`)
    .replace(/\{\{ '([^']*)' \| absolute_url \}\}/g, `${site.url}${base}$1`)
    .replace(/\{% link ([^ ]+) %\}/g, (_, path) => base + permalinkOf(join(folder, path)))
    .replace(/\{\{ site\.(\w+) \}\}/g, (_, key) => site[key] ?? '')
    .replace(/§(\d+)§/g, (_, index) => raws[Number(index)]);
}

function permalinkOf(path) {
  return /^permalink: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
}

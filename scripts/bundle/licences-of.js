import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** They ask for nothing but that their text goes along. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Zlib',
]);

/** Texts that are the same whoever names the licence, for packages that leave theirs out. */
const common = new Map([['Apache-2.0', new URL('Apache-2.0.txt', import.meta.url)]]);

/**
 * The licences of the packages that modules belong to, one after the other.
 *
 * @param modules absolute paths of files
 * @throws Error when a package has no licence text, or one that is not permissive
 */
export async function licencesOf(modules) {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const texts = await Promise.all([...folders].map(licenceOf));
  return `The files in this folder hold code of these packages.\n\n${texts.sort().join('\n')}`;
}

/** The package in the innermost node_modules; undefined for our own files and what the bundler adds. */
function packageFolder(path) {
  return /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(path)?.[0];
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const terms = String(license).replace(/[()]/g, '').split(' AND ');
  if (!terms.every((term) => permissive.has(term))) {
    throw new Error(`${name} ${version} has the licence ${license}, which is not known to be permissive.`);
  }
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const own = files.map((file) => join(folder, file));
  const paths = own.length === 0 && common.has(license) ? [common.get(license)] : own;
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  if (texts.join('').trim() === '') throw new Error(`${name} ${version} has no licence text.`);
  const line = '-'.repeat(80);
  return `${line}\n${name} ${version} (${license})\n${line}\n\n${texts.map((text) => `${text.trim()}\n`).join('\n')}`;
}

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [source, compiled] = [join(root, 'src/'), join(root, 'build/')];

/**
 * Makes TypeScript of the tests run without vitest: one file in a folder, that imports what `npm run build:modules` made
 * of src/, and JavaScript and packages where they lie.
 *
 * @param {string} entry relative to the root of the package
 * @param {string} folder absolute path
 * @returns {Promise<string>} the file
 */
export async function bundleTests(entry, folder) {
  const build = await rolldown({
    input: join(root, entry),
    platform: 'node',
    plugins: [{ name: 'where things lie', resolveId: placeOf }],
  });
  await build.write({ dir: folder, format: 'esm', entryFileNames: 'targets.mjs' });
  await build.close();
  return join(folder, 'targets.mjs');
}

function placeOf(wanted, importer) {
  if (importer === undefined || wanted.startsWith('node:')) return null;
  if (!wanted.startsWith('.')) {
    return { id: import.meta.resolve(wanted), external: true };
  }
  const path = resolve(dirname(importer), wanted);
  if (path.startsWith(source)) return outside(join(compiled, path.slice(source.length)));
  return existsSync(path) ? outside(path) : path.replace(/\.js$/, '.ts');
}

function outside(path) {
  return { id: pathToFileURL(path).href, external: true };
}

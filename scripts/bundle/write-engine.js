import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const entry = '\0engine';

/**
 * Makes templates/index/engine.js of the package minisearch: one script, minified, since it stands in every index page.
 * It gives the page one name, `MiniSearch`.
 *
 * @param root absolute path of the package's folder
 * @returns absolute paths of the modules in it
 */
export async function writeEngine(root) {
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    platform: 'browser',
    tsconfig: false,
    plugins: [
      {
        name: 'engine',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? "export { default } from 'minisearch';" : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'MiniSearch', minify: true });
  await bundle.close();
  const [chunk] = output;
  const path = join(root, 'templates', 'index', 'engine.js');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, chunk.code);
  return chunk.moduleIds.filter((id) => id !== entry);
}

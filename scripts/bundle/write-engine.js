import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { refuseWarnings } from './refuse-warnings.js';

const entry = '\0engine';

/**
 * Makes templates/index/engine.js: what the index page's own scripts work with, as one script, minified, since it stands in
 * every index page. It gives the page one name, `engine`: the package minisearch, and the comparison that prints step-up
 * sheets, so that both say the same of two levels.
 *
 * @param root absolute path of the package's folder
 * @returns absolute paths of the modules in it
 */
export async function writeEngine(root) {
  const source = `
    export { default as MiniSearch } from 'minisearch';
    export { compareLevels } from ${JSON.stringify(join(root, 'src/compare/compare-levels.ts'))};
    export { plainText } from ${JSON.stringify(join(root, 'src/html/text.ts'))};
  `;
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    platform: 'browser',
    tsconfig: false,
    onLog: refuseWarnings,
    plugins: [
      {
        name: 'engine',
        resolveId: (id) => {
          if (id === entry) return id;
          return id.endsWith('/parse-html.js') ? join(root, 'scripts/bundle/parse-in-page.js') : undefined;
        },
        load: (id) => (id === entry ? source : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'engine', minify: true });
  await bundle.close();
  const [chunk] = output;
  const path = join(root, 'templates', 'index', 'engine.js');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, chunk.code);
  return chunk.moduleIds.filter((id) => id !== entry);
}

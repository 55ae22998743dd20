import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { refuseWarnings } from './refuse-warnings.js';

/**
 * Makes the files that the page of `ladderpress preview` consists of: `preview-app.js` with chunks that are loaded on use,
 * and `preview-app.css`. Their names all begin so, since the server gives no others.
 *
 * @param root the folder of package.json
 * @param dist where they go
 * @returns what the bundler made
 */
export async function bundlePage(root, dist) {
  const bundle = await rolldown({
    cwd: root,
    input: { 'preview-app': 'src/preview/page/app.ts' },
    platform: 'browser',
    tsconfig: false,
    onLog: refuseWarnings,
  });
  const { output } = await bundle.write({
    dir: dist,
    format: 'esm',
    minify: true,
    chunkFileNames: 'preview-[name]-[hash].js',
  });
  await bundle.close();
  const page = join(root, 'src/preview/page');
  const sheets = (await readdir(page, { recursive: true })).filter((file) => file.endsWith('.css')).sort();
  const texts = await Promise.all(sheets.map((file) => readFile(join(page, file), 'utf8')));
  await writeFile(join(dist, 'preview-app.css'), texts.join('\n'));
  return output;
}

import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { refuseWarnings } from './refuse-warnings.js';

const workerName = 'preview-pdf-worker.js';

/**
 * What of pdf.js runs in a thread of its own, and the decoder of pictures from scanners, by the names that they get in
 * dist/. They come made; its other decoders are for pictures that no letterhead may have.
 */
const pdfJs = {
  [workerName]: 'node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  'preview-jbig2.wasm': 'node_modules/pdfjs-dist/wasm/jbig2.wasm',
  'preview-jbig2-licence.txt': 'node_modules/pdfjs-dist/wasm/LICENSE_JBIG2',
};

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
  for (const [name, file] of Object.entries(pdfJs)) await copyFile(join(root, file), join(dist, name));
  return [...output, { type: 'chunk', fileName: workerName, moduleIds: [join(root, pdfJs[workerName])] }];
}

/**
 * Makes a small framework in three brands, draws a page of every product and compares it with what is stored in
 * tests/looks/pages, so that no change alters a page unseen:
 *
 *   npm run looks                    the changed share of each page; exit code 1 where one is above a fiftieth of a percent
 *   npm run looks -- --to folder     writes pictures of the differences there (else looks/, which Git ignores)
 *   npm run looks -- --update        stores the pages as they are now
 *
 * Needs nothing but the development packages. Look at the pages before you store them.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareRasters } from './looks/compare-rasters.js';
import { makePages } from './looks/pages.js';
import { pngOf, rasterOf, readRaster } from './looks/raster.js';

/** A share of the dots of a page: at 60 dots an inch some seventy, as many as a word of the foot has. */
const most = 0.0002;

const { values } = parseArgs({
  options: { update: { type: 'boolean', default: false }, to: { type: 'string', default: 'looks' } },
});
const stored = fileURLToPath(new URL('../tests/looks/pages', import.meta.url));
const shown = resolve(values.to);
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-looks-'));
try {
  const pages = await makePages(scratch);
  process.exitCode = values.update ? await store(pages) : await compare(pages);
} finally {
  await rm(scratch, { recursive: true });
}

async function store(pages) {
  await rm(stored, { recursive: true, force: true });
  await mkdir(stored, { recursive: true });
  let bytes = 0;
  for (const page of pages) {
    const png = pngOf(await rasterOf(page));
    bytes += png.length;
    await writeFile(join(stored, `${page.name}.png`), png);
  }
  process.stdout.write(`${pages.length} pages stored, ${Math.round(bytes / 1024)} KiB\n`);
  return 0;
}

async function compare(pages) {
  const before = new Set(await readdir(stored).catch(() => []));
  await rm(join(shown, 'changed'), { recursive: true, force: true });
  let altered = 0;
  for (const page of pages) {
    const file = `${page.name}.png`;
    if (!before.delete(file)) {
      process.stdout.write(`new       ${page.name}\n`);
      altered += 1;
      continue;
    }
    const now = await rasterOf(page);
    const { share, picture } = compareRasters(await readRaster(await readFile(join(stored, file))), now);
    process.stdout.write(`${(share * 100).toFixed(3).padStart(7)} % ${page.name}\n`);
    if (share <= most) continue;
    altered += 1;
    await mkdir(join(shown, 'changed'), { recursive: true });
    await writeFile(join(shown, 'changed', file), picture());
    await writeFile(join(shown, 'changed', `${page.name}-now.png`), pngOf(now));
  }
  for (const file of before) process.stdout.write(`gone      ${file}\n`);
  altered += before.size;
  const where = altered === 0 ? '' : `; see ${join(shown, 'changed')}. Meant? npm run looks -- --update`;
  process.stdout.write(`${pages.length - altered} pages as they were, ${altered} altered${where}\n`);
  return altered === 0 ? 0 : 1;
}

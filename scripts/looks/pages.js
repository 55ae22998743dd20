import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../build/print/browser/find-browser.js';
import { describeMachine } from '../../build/print/browser/machine.js';
import { userCacheFolder } from '../../build/user-cache-folder.js';
import { ladderpress } from '../checks/ladderpress.js';

const ours = fileURLToPath(new URL('../../tests/looks', import.meta.url));
const framework = join(ours, 'framework');

/** A brand of the sample that is worn by nobody's adverts, one without colour, and a loud one. */
const brands = ['vaarst', 'plain', 'loud'];

/** Builds of the small framework, each in every brand. */
const builds = {
  a4: ['--product', 'handout,card,overview,slides,advert,pack,index'],
  // By itself, so that the index page of the first lists what it always did.
  more: ['--product', 'matrix,review,scorecard,promotion'],
  a5: ['--product', 'card', '--paper', 'a5'],
  landscape: ['--product', 'card', '--orientation', 'landscape'],
};

const level3 = 'gardener/gardener-level3-senior';

/** Pages that are looked at: of which build, file and number. */
const wanted = [
  ['handout', 'a4', `${level3}-handout.pdf`, 1],
  ['handout-short', 'a4', 'gardener/gardener-level1-associate-handout.pdf', 1],
  ['card', 'a4', `${level3}-card.pdf`, 1],
  ['card-a5', 'a5', `${level3}-card.pdf`, 1],
  ['card-landscape', 'landscape', `${level3}-card.pdf`, 1],
  ['overview', 'a4', 'gardener/gardener-overview.pdf', 1],
  ['poster', 'more', 'gardener/gardener-matrix.pdf', 1],
  ['ladders', 'more', 'gardens-matrix.pdf', 1],
  ['review', 'more', `${level3}-review.pdf`, 1],
  ['scorecard', 'more', `${level3}-scorecard.pdf`, 1],
  // From the second level to the third.
  ['promotion', 'more', 'gardener/gardener-level2-intermediate-promotion.pdf', 1],
  ['cover', 'a4', 'gardens-pack.pdf', 1],
  ['contents', 'a4', 'gardens-pack.pdf', 3],
  ['divider', 'a4', 'gardens-pack.pdf', 7],
  ['slide', 'a4', `${level3}-slides.pdf`, 1],
  ['slide-area', 'a4', `${level3}-slides.pdf`, 4],
  ['advert', 'a4', 'gardener/%BRAND%-senior-gardener-job-advert.pdf', 1],
  ['index', 'a4', 'index.html', 2],
];

/**
 * Makes the small framework in three brands, below a folder that is there.
 *
 * @returns each page's name, its PDF and its number, from 1
 */
export async function makePages(folder) {
  for (const [name, flags] of Object.entries(builds)) {
    const look = ['--templates', ours, '--brand', brands.join()];
    await ladderpress('build', framework, '--output', join(folder, name), ...look, ...flags);
  }
  const found = [];
  for (const brand of brands) {
    for (const [name, build, file, number] of wanted) {
      // Nobody's adverts wear the brand of the sample.
      if (name === 'advert' && brand === 'vaarst') continue;
      const paper = build === 'a5' ? 'a5' : 'a4';
      const path = join(folder, build, `${brand}-${paper}`, file.replace('%BRAND%', brand));
      const pdf = file.endsWith('.html') ? await printed(path, join(folder, 'index')) : path;
      found.push({ name: `${brand}-${name}`, bytes: await readFile(pdf), number });
    }
  }
  return found;
}

/** The index page as a browser prints it. */
async function printed(path, folder) {
  const machine = describeMachine(process);
  const cache = userCacheFolder({ ...machine, home: homedir() }) ?? join(tmpdir(), 'ladderpress-looks');
  const found = await findBrowser({ browser: undefined, cache }, machine);
  const { path: executablePath, env } = await found.prepare(() => undefined);
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    await mkdir(folder, { recursive: true });
    const pdf = join(folder, 'index.pdf');
    await writeFile(pdf, await page.pdf({ format: 'a4', printBackground: true }));
    return pdf;
  } finally {
    await browser.close();
  }
}

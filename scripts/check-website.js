/**
 * Builds a website by Jekyll with the data file and the include that show what Ladderpress made of each page:
 *
 *   npm run check:website
 *
 * Every page of a level, a craft and the root has links, each leads to a file that is there, and no other page has any; labels
 * that are anybody's words stay words. Needs Jekyll (Debian's package). Ends with "N passed, N failed".
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { count } from './checks/count.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-website-'));
const sum = { passed: 0, failed: 0 };
try {
  const at = { cwd: scratch };
  await run(process.execPath, [cli, 'init', '--crafts', 'Baker,Brewer & Co'], at);
  await writeFile(
    join(scratch, 'careers/about.md'),
    '---\ntitle: About\nparent: Elsewhere\n---\n\nAbout us.\n',
  );
  const products = 'handout,card,overview,pack,site-data';
  await run(process.execPath, [cli, 'build', '--product', products], at);
  for (const { given, options, medium } of [
    { given: 'as the documentation says', options: 'base="/handouts"', medium: 'screen' },
    {
      given: 'with options',
      options: 'base="/handouts" for="print" products="pack,card" label="<b>Print"',
      medium: 'print',
    },
  ]) {
    const site = join(scratch, 'site');
    await rm(site, { recursive: true, force: true });
    await makeSite(site, options);
    await run('jekyll', ['build', '--quiet'], { cwd: site });
    for (const page of await pagesOf(join(site, '_site')))
      await check(join(site, '_site'), page, given, medium);
  }
} finally {
  await rm(scratch, { recursive: true });
}
count(sum);

/** The website that the same pages make, with a layout of its own, since themes are no packages of Debian. */
async function makeSite(site, options) {
  await cp(join(scratch, 'careers'), site, { recursive: true });
  for (const folder of ['_data', '_includes', '_layouts']) await mkdir(join(site, folder));
  await cp(join(scratch, 'output/_data/ladderpress.json'), join(site, '_data/ladderpress.json'));
  await cp(join(scratch, 'output'), join(site, 'handouts'), { recursive: true });
  await cp(join(root, 'templates/website/ladderpress.html'), join(site, '_includes/ladderpress.html'));
  await writeFile(
    join(site, '_layouts/default.html'),
    `<main>{{ content }}{% include ladderpress.html ${options} %}</main>`,
  );
  await writeFile(
    join(site, '_config.yml'),
    'title: Careers\nbaseurl: /people\ndefaults:\n  - scope: { path: "" }\n    values: { layout: default }\n',
  );
}

async function pagesOf(folder) {
  const paths = await readdir(folder, { recursive: true });
  return paths.filter((path) => path.endsWith('.html') && !path.startsWith('handouts'));
}

async function check(site, page, given, medium) {
  const html = await readFile(join(site, page), 'utf8');
  const links = [...html.matchAll(/<a href="\/people([^"]*)" download>([^<]*)<\/a>/g)];
  const isOurs = page.startsWith('careers');
  const dead = [];
  for (const [, path] of links) {
    const found = await stat(join(site, decodeURI(path))).catch(() => undefined);
    if (found?.isFile() !== true) dead.push(path);
  }
  const faults = [
    ...(isOurs === links.length > 0 ? [] : [`has ${links.length} links`]),
    ...dead.map((path) => `leads to ${path}, which is not there`),
    ...(html.includes('<b>Print') ? ['takes a label for HTML'] : []),
    ...links.filter(([, path]) => isForOther(path, medium)).map(([, path]) => `shows ${path}`),
  ];
  for (const fault of faults) process.stdout.write(`${page}, ${given}: ${fault}\n`);
  sum[faults.length === 0 ? 'passed' : 'failed'] += 1;
}

function isForOther(path, medium) {
  return path.endsWith('-pack.pdf') && path.endsWith('-screen-pack.pdf') !== (medium === 'screen');
}

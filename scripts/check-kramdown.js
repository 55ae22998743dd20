// Puts the snippets of tests/kramdown together by chance, and compares what our reader makes of them with what kramdown
// does: npm run check:kramdown -- [--minutes 1] [--seed 1] [--number 123]
// Needs Ruby with Debian's ruby-kramdown, ruby-kramdown-parser-gfm and ruby-liquid. The same seed makes the same pages;
// --number shows a single one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { withKramdown } from '../tests/kramdown/ask-kramdown.js';
import { outline } from '../tests/kramdown/outline.js';
import { readSnippets } from '../tests/kramdown/read-snippets.js';
import { recombine } from '../tests/kramdown/recombine.js';
import { count } from './checks/count.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    number: { type: 'string' },
  },
});
const seed = Number(values.seed);
const snippets = readSnippets().flatMap((family) => family.snippets);
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-kramdown-'));
let [passed, failed, known] = [0, 0, 0];

try {
  const { readOurs, differences } = await bundled();
  const codes = new Set(differences.flatMap(({ code }) => code ?? []));
  await withKramdown(async ({ html, versions }) => {
    process.stdout.write(`${JSON.stringify(versions)}, seed ${seed}\n`);
    const end = Date.now() + Number(values.minutes) * 60_000;
    const first = Number(values.number ?? 0);
    for (let number = first; values.number === undefined ? Date.now() < end : number === first; number += 1) {
      const page = recombine(snippets, seed, number);
      const answer = await html(page);
      if (isBeyondComparing(answer)) continue;
      const theirs = outline(answer);
      const ours = readOurs(page);
      const written = outline(ours.html);
      if (written === theirs) passed += 1;
      // A difference that its author is told of.
      else if (ours.codes.some((code) => codes.has(code))) known += 1;
      else {
        failed += 1;
        if (failed <= 20) show(number, page, theirs, written);
      }
    }
  });
} finally {
  await rm(scratch, { recursive: true });
}
process.stdout.write(`${known} differ in a way that is listed and reported.\n`);
count({ passed, failed });

/**
 * Contents are left out with their list, we give no id twice, and pictures without an address, addresses of unknown kinds
 * and elements that are none are taken out.
 */
function isBeyondComparing(html) {
  if (
    html === null ||
    /<[\w-]+:|<img (?![^>]*src=)|(?:src|href)="(?!https?:|mailto:)[a-z][\w+. -]*:/i.test(html)
  )
    return true;
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  return html.includes('id="markdown-toc') || new Set(ids).size < ids.length;
}

function show(number, page, theirs, ours) {
  process.stdout.write(
    `FAIL --seed ${seed} --number ${number}\n${page}\n.. kramdown\n${theirs}\n.. our reader\n${ours}\n\n`,
  );
}

/** The reader and the table of differences, of which both are TypeScript. */
async function bundled() {
  const own = (name) => fileURLToPath(new URL(`../tests/kramdown/${name}.ts`, import.meta.url));
  const build = await rolldown({ input: [own('read-ours'), own('differences')], platform: 'node' });
  await build.write({ dir: scratch, format: 'esm', entryFileNames: '[name].mjs' });
  await build.close();
  const [reader, table] = await Promise.all(
    ['read-ours', 'differences'].map((name) => import(pathToFileURL(join(scratch, `${name}.mjs`)).href)),
  );
  return { ...reader, ...table };
}

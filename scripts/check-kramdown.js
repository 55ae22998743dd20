// Puts the snippets of tests/kramdown together by chance, and compares what our reader makes of them with what kramdown
// does: npm run check:kramdown -- [--seconds 60] [--pages 3000] [--seed 1] [--number 123] [--structure] [--wild]
// Needs Ruby with Debian's ruby-kramdown, ruby-kramdown-parser-gfm and ruby-liquid. The same seed makes the same pages;
// --number shows a single one. What fails is a difference in text that is of no listed kind, beyond two in a thousand;
// differences in structure alone are counted, and shown with --structure; --wild also cuts snippets in the middle, for those who look for more.
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
import { shrink } from '../tests/kramdown/shrink.js';
import { count } from './checks/count.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    number: { type: 'string' },
    pages: { type: 'string', default: '3000' },
    structure: { type: 'boolean', default: false },
    wild: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const snippets = readSnippets().flatMap((family) => family.snippets);
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-kramdown-'));
const found = { same: 0, listed: 0, structure: 0, text: 0 };

try {
  const { readOurs, differences } = await bundled();
  const codes = new Set(differences.flatMap(({ code }) => code ?? []));
  await withKramdown(async ({ html, versions }) => {
    process.stdout.write(`${JSON.stringify(versions)}, seed ${seed}\n`);
    const compare = async (page) => {
      const answer = await html(page);
      return isBeyondComparing(answer) ? undefined : comparison(readOurs(page), answer, codes);
    };
    const end = Date.now() + Number(values.seconds) * 1000;
    const first = Number(values.number ?? 0);
    const last = values.number === undefined ? Number(values.pages) : first + 1;
    for (let number = first; number < last && Date.now() < end; number += 1) {
      const page = recombine(snippets, seed, number, values.wild);
      const compared = await compare(page);
      if (compared === undefined) continue;
      found[compared.kind] += 1;
      const isShown = compared.kind === 'text' || (values.structure && compared.kind === 'structure');
      if (!isShown || found[compared.kind] > 20) continue;
      const smallest = await shrink(page, async (part) => (await compare(part))?.kind === compared.kind);
      show(number, smallest, await compare(smallest));
    }
  });
} finally {
  await rm(scratch, { recursive: true });
}
/** Of the pages put together by chance so many may differ in text: snippets cut into each other mean nothing to anyone. */
const allowed = Math.floor((found.same + found.listed + found.structure + found.text) * 0.002);
process.stdout.write(
  `${found.text} differ in text in a way that is not listed, ${allowed} may. ${found.listed} differ in a way that is listed and reported, ${found.structure} in structure and in no word.\n`,
);
const excess = Math.max(0, found.text - allowed);
count({ passed: found.same + found.listed + found.structure + found.text - excess, failed: excess });

/** Whether two readings are the same, or what of them is not. */
function comparison(ours, html, codes) {
  const [written, theirs] = [outline(ours.html), outline(html)];
  if (written === theirs) return { kind: 'same', written, theirs };
  // A difference that its author is told of.
  if (ours.codes.some((code) => codes.has(code))) return { kind: 'listed', written, theirs };
  return { kind: textOf(written) === textOf(theirs) ? 'structure' : 'text', written, theirs };
}

/** The letters and signs of an outline, in order. */
function textOf(lines) {
  return lines
    .split('\n')
    .flatMap((line) => (/^\s*"/.test(line) ? [JSON.parse(line.trim())] : []))
    .join('')
    .replace(/\s+/g, '');
}

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

function show(number, page, compared) {
  process.stdout.write(
    `DIFFERS --seed ${seed} --number ${number}, as small as it gets:\n${page}\n.. kramdown\n${compared?.theirs}\n.. our reader\n${compared?.written}\n\n`,
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

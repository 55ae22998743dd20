/**
 * Reads frameworks of any shape as they are, and counts what becomes of their words:
 *
 *   npm run check:frameworks -- folder…          a row for each, and for each of its crafts below it
 *   npm run check:frameworks -- folder --lost    the words that stand in no page too
 *   npm run check:frameworks -- folder --settings FILE   with the mapping of a file, such as one of tests/fixtures/mappings/
 *   npm run check:frameworks -- folder --print   makes handouts and overviews, and reads the words of the PDFs back
 *
 * Words of the sources are counted without Ladderpress's own readers: markup is taken away sign by sign, data is taken apart
 * by a parser of YAML. Each line, cell or value is looked for as it stands in what is printed of the crafts that were made
 * of its file; what was found once is not found again. "Names again" are names of levels, areas and crafts that head several
 * tables or columns, and that a handout says once, as the heading of them all: they are no share of either side. Ends with 1 when a framework has no levels, or keeps fewer
 * than 99.5 % of its words.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readFolder } from '../build/read/read-folder.js';
import { sourceFile } from '../build/settings/source-file.js';
import { readFramework } from '../build/shapes/read-framework.js';
import { findWords } from './checks/find-words.js';
import { namesOf, printedTexts } from './checks/printed-texts.js';
import { readPrint } from './checks/read-print.js';
import { unitsOf } from './checks/units-of.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lost: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    settings: { type: 'string' },
  },
});
if (positionals.length === 0) {
  process.stderr.write('Name folders with frameworks: npm run check:frameworks -- folder\n');
  process.exit(2);
}
const source =
  values.settings === undefined
    ? {}
    : sourceFile().parse(parse(await readFile(values.settings, 'utf8')).source ?? {});
const least = 0.995;
let isWell = true;
const write = (line) => process.stdout.write(`${line}\n`);
write('| framework | crafts | levels | areas | words | names again | found | share | left out | PDFs |');
write('|---|--:|--:|--:|--:|--:|--:|--:|--:|---|');
for (const place of positionals) await checkOne(place);
process.exitCode = isWell ? 0 : 1;

async function checkOne(place) {
  const folder = await readFolder(place);
  const { framework, chosen, cut, leftOut } = await readFramework(folder, { siteUrl: undefined, source });
  const crafts = framework?.crafts ?? [];
  const levels = crafts.flatMap((craft) => craft.levels);
  const areas = crafts.flatMap((craft) => craft.areas);
  const sources = [...folder.pages, ...folder.texts, ...folder.data];
  const used = new Set(
    cut === undefined
      ? [framework?.root, ...crafts, ...levels, ...(framework?.pages ?? [])].flatMap(
          (page) => page?.file ?? [],
        )
      : [...cut.pages.map(({ file }) => file), ...(chosen?.crafts ?? []).flatMap(({ files }) => files)],
  );
  const units = sources.filter(({ path }) => used.has(path)).flatMap(unitsOf);
  const { total, found, again, lost } =
    framework === undefined
      ? findWords(units, [], [])
      : findWords(units, printedTexts(framework), namesOf(framework));
  const share = total === again ? 0 : found / (total - again);
  isWell &&= share >= least && levels.length > 1;
  const out = leftOut.length;
  const print = values.print ? await printed(place) : 'not made';
  write(
    `| ${basename(place)} | ${crafts.length} | ${levels.length} | ${areas.length} | ${total} | ${again} | ${found} | ${(share * 100).toFixed(2)} % | ${out} | ${print} |`,
  );
  for (const craft of crafts) {
    const words = craft.levels.reduce((sum, level) => sum + level.words, 0);
    const names = craft.levels.map(({ numeral, label }) => `${numeral} ${label}`).join(', ');
    write(
      `| – ${craft.label} |  | ${craft.levels.length} (${names}) | ${craft.areas.length} | ${words} |  |  |  |  |  |`,
    );
  }
  if (!values.lost) return;
  for (const { file, words } of lost) write(`lost: ${file}: ${words}`);
  for (const { file, why } of leftOut) write(`left out: ${file} ${why}`);
}

async function printed(place) {
  const output = await mkdtemp(join(tmpdir(), 'ladderpress-frameworks-'));
  try {
    return await readPrint(place, output);
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

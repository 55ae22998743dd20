import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ladderpress } from './ladderpress.js';
import { measurePdf } from './measure-pdf.js';
import { joinedWords, sourceWords } from './source-words.js';

/** The part of a page that text must reach before there is another. */
const full = 0.6;

/**
 * Builds a framework into a folder and measures every sheet. `flags` are those of `build`. Resolves to counts; `wrong`
 * says of each number that should be 0 and is not which files it comes from.
 */
export async function checkSite(folder, output, { flags, conformance }) {
  const started = Date.now();
  const built = await ladderpress('build', folder, '--output', output, ...flags);
  const messages = countBy(built.diagnostics, ({ code }) => code);
  const row = {
    levels: new Set(
      built.artifacts.filter(({ level }) => level !== null).map(({ craft, level }) => `${craft} ${level}`),
    ).size,
    files: built.artifacts.length,
    stoppedBy: [
      ...countBy(
        built.diagnostics.filter(({ severity }) => severity === 'error'),
        ({ code }) => code,
      ).keys(),
    ],
    shortened: built.artifacts.filter(({ product, left }) => product === 'card' && left !== undefined).length,
    messages,
    ...(await measure(folder, output, built.artifacts)),
  };
  if (built.artifacts.length === 0)
    return { ...row, verify: 0, veraPdf: 0, faults: new Map(), seconds: since(started) };
  const read = await ladderpress(
    'verify',
    output,
    '--framework',
    folder,
    ...(conformance ? ['--conformance'] : []),
  );
  const [failures, faults] = [true, false].map((is) =>
    read.faults.filter(({ code }) => (code === 'not-conforming') === is),
  );
  for (const { path, code, what } of read.faults) row.wrong.push(`${path}: ${code}: ${what}`);
  return {
    ...row,
    verify: faults.length,
    faults: countBy(faults, ({ code }) => code),
    veraPdf: conformance ? failures.length : undefined,
    seconds: since(started),
  };
}

/** What a page of a pack, and a slide of a level, looks like is known from the handout and the craft's deck. */
function isMeasured({ path, product, craft, level }) {
  return (
    path.endsWith('.pdf') &&
    !(product === 'pack' && craft !== null) &&
    !(product === 'slides' && level !== null)
  );
}

async function measure(folder, output, artifacts) {
  const words = await sourceWords(folder);
  const sum = { blank: 0, near: 0, fill: undefined, under: 0, orphans: 0, joined: 0, wrong: [] };
  for (const row of artifacts.filter(isMeasured)) {
    const { path, product } = row;
    const { blank, near, fills, orphans, bookmarks } = await measurePdf(
      await readFile(join(output, path)),
      product,
    );
    const tell = (count, what) => {
      if (count > 0) sum.wrong.push(`${path}: ${count} ${what}`);
      return count;
    };
    // Chapters of a pack start on a right-hand page, so that the page before may be empty.
    if (product !== 'pack') sum.blank += tell(blank, 'blank');
    sum.near += tell(near, 'with ink near an edge');
    const joined = bookmarks.filter((title) => joinedWords(title, words).length > 0);
    sum.joined += tell(joined.length, `bookmarks that run together: ${joined.join('; ')}`);
    if (product !== 'handout') continue;
    sum.orphans += tell(orphans, 'ending in a heading');
    sum.under += tell(
      fills.filter((fill) => fill < full).length,
      `under ${full * 100} % full: ${fills.map((fill) => fill.toFixed(2)).join(' ')}`,
    );
    for (const fill of fills) sum.fill = Math.min(sum.fill ?? 1, fill);
  }
  return sum;
}

function countBy(items, keyOf) {
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function since(started) {
  return Math.round((Date.now() - started) / 1000);
}

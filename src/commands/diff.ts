import { relative, resolve } from 'node:path';
import { printComparison } from '../build/print-comparison.js';
import { readVersion } from '../build/read-version.js';
import { compareFrameworks } from '../compare/compare-frameworks.js';
import type { Comparison } from '../domain/comparison.js';
import type { Framework } from '../domain/framework.js';
import type { Settings } from '../domain/settings.js';
import { unseenPictures } from '../model/unseen-pictures.js';
import { comparisonAsJson } from '../report/comparison-as-json.js';
import { comparisonAsText } from '../report/comparison-as-text.js';
import { reporters } from '../report/index.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { writeFileWhole } from '../write/write-file-whole.js';
import type { Outcome, World } from './command.js';
import { hooksOf } from './hooks-of.js';
import { nothingMade, reportOptions } from './report-options.js';
import { silence, startProgress } from './start-progress.js';

/** `ladderpress diff`: what changed between two versions of a framework, as text, as JSON and as a PDF. */
export async function runDiff(flags: Flags, world: World): Promise<Outcome> {
  const options = reportOptions(world, world.now(), { strict: false });
  const { settings, diagnostics } = await loadSettings(flags, world, flagName);
  if (settings === undefined) {
    return reporters[flags.json === true ? 'json' : 'text'](nothingMade(world, diagnostics), options);
  }
  const [older, newer] = await Promise.all([
    readVersion(flags.versions?.[0] ?? '', settings, world),
    readVersion(flags.versions?.[1], settings, world),
  ]);
  const comparison = compareFrameworks(older, newer);
  for (const { note } of [older, newer]) if (note !== undefined) world.stderr.write(`Note: ${note}\n`);
  for (const note of unseenPictures(newer.framework.images)) world.stderr.write(`Note: ${note}\n`);
  const pdf = flags.pdf === undefined ? undefined : resolve(world.cwd, flags.pdf);
  const pages =
    pdf === undefined
      ? 0
      : await writePdf(pdf, comparison, newer.framework, settings, world, wholeList(flags));
  const made = pdf === undefined ? undefined : { path: relative(world.cwd, pdf), pages };
  const show = flags.json === true ? comparisonAsJson : comparisonAsText;
  return {
    output: show(comparison, { colour: options.colour, pdf: made }),
    exitCode: flags.exitCode === true && comparison.changes.length > 0 ? 1 : 0,
  };
}

/** What to type for all that a shortened PDF leaves out. */
function wholeList({ versions = [], folder }: Flags): string {
  const words = ['ladderpress', 'diff', ...versions, ...(folder === undefined ? [] : ['--folder', folder])];
  return words.map((word) => (/[^\w./:@^~-]/.test(word) ? `'${word}'` : word)).join(' ');
}

async function writePdf(
  path: string,
  comparison: Comparison,
  framework: Framework,
  settings: Settings,
  world: World,
  command: string,
): Promise<number> {
  const progress = settings.json ? silence : await startProgress(world);
  try {
    const hooks = hooksOf(world, progress);
    const { bytes, pages } = await printComparison(comparison, framework, settings, hooks, command);
    await writeFileWhole(path, bytes);
    return pages;
  } finally {
    progress.stop();
  }
}

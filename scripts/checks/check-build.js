import { ladderpress } from './ladderpress.js';

const shown = 10;

/**
 * Builds a framework into a folder with one value for each axis, and reads every file back, every word of the source and
 * veraPDF's verdict included. Says the first faults, then how it went. Resolves to how many files are as they should be and
 * how many are not; an error that stopped files counts as one of them.
 */
export async function checkBuild(folder, output, choice, { twice, say }) {
  const started = Date.now();
  const flags = Object.entries(choice).flatMap(([axis, value]) => [`--${axis}`, value]);
  const built = await ladderpress(
    'build',
    folder,
    '--output',
    output,
    ...flags,
    ...(twice ? ['--verify'] : []),
  );
  const read = await ladderpress('verify', output, '--framework', folder, '--conformance');
  const wrong = [
    ...built.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ place, code, what }) => ({ path: place.file, code, what })),
    ...built.failed.map(({ path, reason }) => ({ path, code: 'not-made', what: reason })),
    ...(built.rebuilt?.differing ?? []).map(({ path, difference }) => ({
      path,
      code: 'bytes-differ',
      what: difference,
    })),
    ...read.faults,
  ];
  for (const { path, code, what } of wrong.slice(0, shown)) say(`${path} ${code}: ${what}`);
  if (wrong.length > shown) say(`and ${wrong.length - shown} more`);
  const faulty = new Set(wrong.map(({ path }) => path));
  const passed = read.files.filter((path) => !faulty.has(path)).length;
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`${passed} files as they should be, ${faulty.size} not, in ${seconds} s`);
  return { passed, failed: faulty.size };
}

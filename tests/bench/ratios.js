// What became slower, of ratios alone: times depend on the machine, ratios within one run hardly do.

/** By how much a ratio may grow before it is named: a sixth or so. */
export const tolerance = 0.15;

/** The middle of some numbers, and their lowest and highest. */
export function spreadOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { median, low: sorted[0], high: sorted.at(-1) };
}

/** `2.41 (2.30–2.62)`; a lone number has no spread. */
export function showSpread({ median, low, high }, digits = 2) {
  const middle = median.toFixed(digits);
  return low === high ? middle : `${middle} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/**
 * Ratios of ours to what it is measured against, pair by pair, since what happens on a machine meanwhile happens to both. A
 * floor's start is left out on both sides; of rows for a document, each side is divided by how many it made.
 *
 * @returns each measure with the spread of its ratios; a measure that a side does not know is left out
 */
export function ratiosOf(pairs, { per = 'run', measures }) {
  const sized = (run, measure, value) =>
    per === 'document' && measure !== 'memory' ? value / run.documents : value;
  const entries = measures.map((measure) => [
    measure,
    pairs.flatMap(({ ours, theirs }) => {
      const start = measure === 'time' ? (theirs.start ?? 0) : 0;
      const [a, b] = [sized(ours, measure, ours[measure] - start), sized(theirs, measure, theirs[measure])];
      return Number.isFinite(a / b) ? [a / b] : [];
    }),
  ]);
  return Object.fromEntries(
    entries.filter(([, list]) => list.length > 0).map(([measure, list]) => [measure, spreadOf(list)]),
  );
}

/**
 * Holds ratios against those that were stored, row by row and measure by measure. Slower is what grew by more than the
 * tolerance; a stored row that was not measured is `gone`, and one that is not stored `new`.
 */
export function compareRatios(stored, measured) {
  const names = [...new Set([...Object.keys(measured), ...Object.keys(stored)])];
  return names.flatMap((row) => {
    const measures = new Set([...Object.keys(measured[row] ?? {}), ...Object.keys(stored[row] ?? {})]);
    return [...measures].map((measure) => {
      const was = stored[row]?.[measure];
      const now = measured[row]?.[measure];
      if (was === undefined) return { row, measure, now, verdict: 'new' };
      if (now === undefined) return { row, measure, was, verdict: 'gone' };
      const growth = now.median / was - 1;
      return { row, measure, was, now, growth, verdict: verdictOf(growth) };
    });
  });
}

function verdictOf(growth) {
  if (growth > tolerance) return 'slower';
  return growth < -tolerance ? 'faster' : 'as before';
}

/** What is stored: each row's middle ratios, short enough to be read in a change of the file. */
export function storedOf(measured) {
  const rows = Object.entries(measured).map(([row, measures]) => [
    row,
    Object.fromEntries(
      Object.entries(measures).map(([name, { median }]) => [name, Number(median.toPrecision(3))]),
    ),
  ]);
  return Object.fromEntries(rows);
}

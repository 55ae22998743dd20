import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { compareRatios, ratiosOf, showSpread, spreadOf, storedOf } from './ratios.js';

// What a benchmark says of its numbers. Nothing is timed here.

const ratio = (median: number) => ({ median, low: median, high: median });

test.each<[string, number[], string]>([
  ['an odd number of them', [3, 1, 2], '2.00 (1.00–3.00)'],
  ['an even number of them', [4, 1, 2, 3], '2.50 (1.00–4.00)'],
  ['a lone one, which has no spread', [2], '2.00'],
  ['ten and nine, which are numbers and no words', [10, 9, 8], '9.00 (8.00–10.00)'],
])('a spread is the middle, the lowest and the highest of %s', (_, numbers, shown) => {
  expect(showSpread(spreadOf(numbers))).toBe(shown);
});

describe('ratios', () => {
  test('are those of each pair, so that a machine that slows down in between changes none', () => {
    const pairs = [1, 3, 10].map((slow) => ({ ours: { time: 20 * slow }, theirs: { time: 10 * slow } }));
    expect(ratiosOf(pairs, { measures: ['time'] })).toEqual({ time: ratio(2) });
  });

  test('leave the start of a floor out of the time on both sides, and of nothing else', () => {
    const pairs = [{ ours: { time: 300, CPU: 300 }, theirs: { time: 100, CPU: 100, start: 100 } }];
    expect(ratiosOf(pairs, { measures: ['time', 'CPU'] })).toEqual({ time: ratio(2), CPU: ratio(3) });
  });

  test('of a document are of what each side takes for one; memory is that of the whole', () => {
    const ours = { time: 1000, memory: 500, documents: 100 };
    const theirs = { time: 40, memory: 400, documents: 10 };
    const found = ratiosOf([{ ours, theirs }], { per: 'document', measures: ['time', 'memory'] });
    expect(found).toEqual({ time: ratio(2.5), memory: ratio(1.25) });
  });

  test('leave out what a side does not know', () => {
    expect(ratiosOf([{ ours: { time: 1 }, theirs: { time: 1 } }], { measures: ['CPU'] })).toEqual({});
    expect(ratiosOf([{ ours: { time: 1, CPU: 1 }, theirs: { CPU: 0 } }], { measures: ['CPU'] })).toEqual({});
  });
});

describe('against what is stored', () => {
  test.each<[string, number, string]>([
    ['a sixth more', 2.34, 'slower'],
    ['fifteen in a hundred more', 2.3, 'as before'],
    ['a little less', 1.8, 'as before'],
    ['much less', 1.5, 'faster'],
  ])('%s is told', (_, now, verdict) => {
    const verdicts = compareRatios({ edit: { time: 2 } }, { edit: { time: ratio(now) } });
    expect(verdicts).toEqual([expect.objectContaining({ row: 'edit', measure: 'time', verdict })]);
  });

  test('rows and measures that only one of both has are told, and are not slower', () => {
    const found = compareRatios(
      { edit: { time: 2, CPU: 2 }, old: { time: 1 } },
      { edit: { time: ratio(2) }, fresh: { time: ratio(9) } },
    );
    expect(found.map(({ row, measure, verdict }) => `${row}, ${measure}: ${verdict}`)).toEqual([
      'edit, time: as before',
      'edit, CPU: gone',
      'fresh, time: new',
      'old, time: gone',
    ]);
  });

  test('what is stored now is as before now', () => {
    const measured = { edit: { time: ratio(12.3456), CPU: ratio(0.98765) } };
    expect(storedOf(measured)).toEqual({ edit: { time: 12.3, CPU: 0.988 } });
    expect(compareRatios(storedOf(measured), measured).map(({ verdict }) => verdict)).toEqual([
      'as before',
      'as before',
    ]);
  });
});

test('what is stored are ratios of a whole run', async () => {
  const { rows } = JSON.parse(await readFile(join(packageRoot, 'tests/bench/baseline.json'), 'utf8'));
  const values = Object.values<Record<string, number>>(rows).flatMap((row) => Object.values(row));
  expect(values.length).toBeGreaterThan(4);
  for (const value of values) expect(value).toBeGreaterThan(0);
});

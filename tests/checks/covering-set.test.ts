import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Axis, axes, coveringSet } from '../../scripts/checks/covering-set.js';
import { packageRoot } from '../../src/package-root.js';

const names: readonly Axis[] = ['brand', 'paper', 'edition', 'audience', 'orientation'];

const pairs = names.flatMap((one, index) =>
  names
    .slice(index + 1)
    .flatMap((other) => axes[one].flatMap((a) => axes[other].map((b) => ({ one, a, other, b })))),
);

test.each(pairs)('$one $a is checked with $other $b', ({ one, a, other, b }) => {
  expect(coveringSet.some((row) => row[one] === a && row[other] === b)).toBe(true);
});

test.each(coveringSet)('$framework on $paper in $brand names only values that there are', (row) => {
  for (const name of names) expect(axes[name]).toContain(row[name]);
  expect(existsSync(join(packageRoot, row.framework))).toBe(true);
  expect(row.why).not.toBe('');
});

test('each craft of the sample is made beside the row that makes all of them', () => {
  const ofSample = coveringSet.filter(({ framework }) => framework === 'framework');
  const [whole, ...others] = ofSample;
  expect(whole?.craft).toBeUndefined();
  expect(others.map(({ craft }) => craft).sort()).toEqual(
    readdirSync(join(packageRoot, 'framework'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => name)
      .sort(),
  );
});

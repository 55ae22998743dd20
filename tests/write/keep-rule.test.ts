import { describe, expect, test } from 'vitest';
import type { ManifestRow } from '../../src/domain/build-report.js';
import { keepRule, type LeftOut } from '../../src/write/keep-rule.js';

const handout: ManifestRow = {
  path: 'dev/dev-level1-draft-handout.pdf',
  product: 'handout',
  craft: 'dev',
  level: 1,
  brand: 'neutral',
  paper: 'a4',
  edition: 'standard',
  audience: 'everyone',
  pages: 2,
  version: null,
  status: 'draft',
  effective: null,
  bytes: 1,
  sha256: '',
  sources: ['dev/index.md', 'dev/level1.md'],
};

/** Whether a file of an earlier build stays. */
function stays(row: ManifestRow, left: Partial<LeftOut>): boolean {
  const none = {
    stopped: new Set<string>(),
    broken: new Set<string>(),
    made: [],
    audience: 'everyone',
  } as const;
  return keepRule({ isOutside: () => false, ...none, ...left })(row);
}

describe('a file of an earlier build', () => {
  test('goes when nothing speaks for it', () => {
    expect(stays(handout, {})).toBe(false);
  });

  test('stays when it was wanted and could not be made, or when any of its sources has errors', () => {
    expect(stays(handout, { stopped: new Set([handout.path]) })).toBe(true);
    expect(stays(handout, { broken: new Set(['dev/level1.md']) })).toBe(true);
    expect(stays(handout, { broken: new Set(['dev/level2.md']) })).toBe(false);
  });

  test('stays when the build was not about it', () => {
    expect(stays(handout, { isOutside: () => true })).toBe(true);
  });

  test('stays when it is for other readers than the build', () => {
    expect(stays({ ...handout, audience: 'candidate' }, {})).toBe(true);
    expect(stays({ ...handout, audience: 'candidate' }, { audience: 'candidate' })).toBe(false);
  });

  const renewed = (change: Partial<ManifestRow>) =>
    !stays(handout, {
      isOutside: () => true,
      made: [{ ...handout, path: 'dev/dev-level1-handout.pdf', ...change }],
    });

  test('goes when the same was made under another name, with another status and version', () => {
    expect(renewed({})).toBe(true);
    expect(renewed({ status: 'approved', version: '2', pages: 3 })).toBe(true);
  });

  test.each<[string, Partial<ManifestRow>]>([
    ['another product', { product: 'card' }],
    ['another craft', { craft: 'data' }],
    ['another level', { level: 2 }],
    ['another brand', { brand: 'vaarst' }],
    ['another paper', { paper: 'a5' }],
    ['another print', { edition: 'large' }],
    ['another folder', { path: 'neutral-a4/dev/dev-level1-handout.pdf' }],
    ['another form', { path: 'dev/dev-level1-handout.html' }],
  ])('stays when what was made is of %s', (_, change) => {
    expect(renewed(change)).toBe(false);
  });

  test('of an advert goes only with that advert: a level may be advertised twice', () => {
    const advert = (page: string): ManifestRow => ({
      ...handout,
      path: `dev/${page}-job-advert.pdf`,
      product: 'advert',
      sources: [`_adverts/${page}.md`, 'dev/level1.md'],
    });
    const left = (row: ManifestRow) => stays(advert('spring'), { isOutside: () => true, made: [row] });
    expect(left(advert('autumn'))).toBe(true);
    expect(
      left({ ...advert('spring'), path: 'dev/lead-job-advert.pdf', sources: ['_adverts/spring.md'] }),
    ).toBe(false);
  });

  test('that compares a level stays when the level was compared with another', () => {
    const between = (above: number): ManifestRow => ({
      ...handout,
      product: 'step-up',
      sources: ['dev/level1.md', `dev/level${above}.md`],
    });
    const left = (row: ManifestRow) => stays(between(2), { isOutside: () => true, made: [row] });
    expect(left(between(3))).toBe(true);
    expect(left({ ...between(2), path: 'dev/dev-level1-step-up.pdf' })).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import type { Advert } from '../../src/domain/advert.js';
import { BuildError } from '../../src/domain/build-error.js';
import { contrast } from '../../src/domain/contrast.js';
import { compareDiagnostics, type Diagnostic } from '../../src/domain/diagnostic.js';
import type { Craft } from '../../src/domain/framework.js';
import { nextRungOf, rungOf, rungsFrom } from '../../src/domain/ladder.js';
import { lightness } from '../../src/domain/lightness.js';
import { missingForSearch } from '../../src/domain/missing-for-search.js';
import { levelsInDeck, placeInCraft, placeNames } from '../../src/domain/place-names.js';
import { railPitch, rungMiddles } from '../../src/domain/slide-sheet.js';
import { frameworkOf } from '../support/framework-of.js';

/** A craft of these rungs, `IC4` or `3`, as its page lists them. */
function craftOf(...rungs: readonly string[]): Craft {
  const [craft] = frameworkOf({ crafts: [{ id: 'dev', levels: rungs.map(() => ({})) }] }).crafts;
  if (craft === undefined) throw new Error('The framework has no craft.');
  return {
    ...craft,
    levels: craft.levels.map((level, index) => {
      const numeral = rungs[index] ?? '';
      const [, track = '', number] = /^([A-Z]*)(\d+)$/.exec(numeral) ?? [];
      return { ...level, id: `dev-${numeral}`, numeral, track, number: Number(number) };
    }),
  };
}

describe('a ladder', () => {
  const climbed = (craft: Craft, from: string) => {
    const level = craft.levels.find(({ numeral }) => numeral === from);
    if (level === undefined) throw new Error(`No level ${from}.`);
    return {
      rungs: rungsFrom(craft, level).map(({ numeral }) => numeral),
      next: nextRungOf(craft, level)?.numeral,
      of: rungOf(craft, level),
    };
  };

  test('of one track is climbed rung by rung', () => {
    const craft = craftOf('0', '1', '2');
    expect(climbed(craft, '0')).toEqual({ rungs: ['0', '1', '2'], next: '1', of: { number: '0', of: '2' } });
    expect(climbed(craft, '2')).toEqual({
      rungs: ['0', '1', '2'],
      next: undefined,
      of: { number: '2', of: '2' },
    });
  });

  test('of two tracks is climbed on one’s own, and from the trunk on the first', () => {
    const craft = craftOf('1', '2', 'IC3', 'IC4', 'M3');
    expect(climbed(craft, '2')).toEqual({
      rungs: ['1', '2', 'IC3', 'IC4'],
      next: 'IC3',
      of: { number: '2', of: 'IC4' },
    });
    expect(climbed(craft, 'IC3')).toMatchObject({ next: 'IC4', of: { number: 'IC3', of: 'IC4' } });
    expect(climbed(craft, 'M3')).toEqual({
      rungs: ['1', '2', 'M3'],
      next: undefined,
      of: { number: 'M3', of: 'M3' },
    });
  });

  test('is climbed by number, in whatever order its rungs stand', () => {
    expect(climbed(craftOf('IC4', 'IC3', 'M3', '1'), '1').rungs).toEqual(['1', 'IC3', 'IC4']);
  });
});

describe('places in a file', () => {
  const craft = craftOf('1', '2');
  const [first, second] = craft.levels;
  if (first === undefined || second === undefined) throw new Error('The craft has too few levels.');

  test('are called after the page, and without the craft where the file is about it', () => {
    expect(placeNames(craft, first, 'framework')).toEqual(['dev-1']);
    expect(placeNames(craft, first, 'craft')).toEqual(['dev-1', '1']);
    expect(placeNames(craft, undefined, 'framework')).toEqual(['dev']);
    expect(placeNames(craft, undefined, 'craft')).toEqual(['dev', '']);
    expect(placeNames(craft, { ...first, id: 'lead' }, 'craft')).toEqual(['lead']);
    expect(placeInCraft(craft, second)).toBe('2');
  });

  test('in a deck are where its levels begin', () => {
    expect(levelsInDeck(craft)).toEqual([
      { permalink: '/dev/level1', anchor: '1' },
      { permalink: '/dev/level2', anchor: '2' },
    ]);
  });
});

describe('what an advert lacks for search engines', () => {
  const bristol = {
    street: undefined,
    locality: 'Bristol',
    region: undefined,
    postcode: undefined,
    country: 'GB',
  };
  const lacks = (posted: string | undefined, workplace: object) =>
    missingForSearch({ posted, workplace: { remote: 'no', ...workplace } as Advert['workplace'] });

  test.each<[string, string | undefined, object, string[]]>([
    ['is nothing where it has a day and a place', '2026-09-01', { addresses: [bristol] }, []],
    ['is its day', undefined, { addresses: [bristol] }, ['posted']],
    ['is a place', '2026-09-01', { addresses: [] }, ['locality', 'country']],
    [
      'is the town of one of its places',
      '2026-09-01',
      { addresses: [bristol, { ...bristol, locality: undefined }] },
      ['locality'],
    ],
    [
      'is the country of one of its places',
      '2026-09-01',
      { addresses: [bristol, { ...bristol, country: undefined }] },
      ['country'],
    ],
    [
      'is nothing where the work is remote and its countries are named',
      '2026-09-01',
      { addresses: [], remote: 'yes', applicants: ['GB'] },
      [],
    ],
    [
      'is the countries where the work is remote',
      '2026-09-01',
      { addresses: [], remote: 'yes' },
      ['country'],
    ],
    [
      'is a place where the work is partly remote',
      '2026-09-01',
      { addresses: [], remote: 'hybrid', applicants: ['GB'] },
      ['locality'],
    ],
  ])('%s', (_, posted, workplace, missing) => {
    expect(lacks(posted, workplace)).toEqual(missing);
  });
});

// The colours and their values are those of the definitions.
test.each([
  ['#ffffff', '#000000', 21],
  ['#000000', '#000000', 1],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
  ['#00ff00', '#ffffff', 1.37],
  ['#0000ff', '#ffffff', 8.59],
  ['#0a0a0a', '#ffffff', 19.8],
])('%s against %s has a contrast of %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test.each([
  ['#ffffff', 1],
  ['#000000', 0],
  ['#ff0000', 0.628],
  ['#00ff00', 0.866],
  ['#0000ff', 0.452],
  ['#808080', 0.5999],
])('%s is %d light', (colour, light) => {
  expect(lightness(colour)).toBeCloseTo(light, 3);
});

test('problems are told by place, then by code', () => {
  const problem = (file: string, line: number, column: number, code: Diagnostic['code']) =>
    ({ code, severity: 'warning', place: { file, line, column }, what: '', why: '', fix: '' }) as const;
  const sorted = [
    problem('a.md', 1, 1, 'bad-yaml'),
    problem('a.md', 1, 1, 'dead-link'),
    problem('a.md', 1, 2, 'bad-yaml'),
    problem('a.md', 2, 1, 'bad-yaml'),
    problem('b.md', 1, 1, 'bad-yaml'),
  ];
  expect(sorted.toReversed().sort(compareDiagnostics)).toEqual(sorted);
  const [one] = sorted;
  expect(one && compareDiagnostics(one, { ...one })).toBe(0);
});

test('a failure has a name, a code and what to do', () => {
  const cause = new Error('ENOSPC');
  const error = new BuildError('disk-full', 'The disk is full.', 'Make room.', { cause });
  expect([error.name, error.code, error.message, error.fix, error.cause]).toEqual([
    'BuildError',
    'disk-full',
    'The disk is full.',
    'Make room.',
    cause,
  ]);
});

test('the rungs on the rail of a slide stand as far apart as there is room, from the lowest up', () => {
  expect([1, 2, 7, 8, 9].map(railPitch)).toEqual([16, 16, 16, 104 / 7, 13]);
  expect(rungMiddles(3)).toEqual([160, 144, 128]);
  expect(rungMiddles(9).at(-1)).toBe(56);
  expect(rungMiddles(0)).toEqual([]);
});

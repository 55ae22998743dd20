import { describe, expect, test } from 'vitest';
import { craftPath, sectionOf } from '../../src/domain/craft-path.js';
import type { Craft } from '../../src/domain/framework.js';
import { nextRungOf, rungBelow, rungOf, rungsFrom } from '../../src/domain/ladder.js';
import { ladderColumns } from '../../src/domain/ladder-columns.js';
import { isCalled, namesOf } from '../../src/domain/level-names.js';
import { levelsInDeck, placeInCraft, placeNames } from '../../src/domain/place-names.js';
import { railRungs } from '../../src/domain/rail-rungs.js';
import { rail, railPitch, rungMiddles } from '../../src/domain/slide-sheet.js';
import { stepName } from '../../src/domain/words/step-name.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { frameworkOf } from '../support/framework-of.js';

/** A craft with a level for each track, in this order: `2` on the trunk, `IC4` and `M4` on ladders of their own. */
function craftOf(...numerals: readonly string[]): Craft {
  const [craft] = frameworkOf({ crafts: [{ id: 'dev', levels: numerals.map(() => ({})) }] }).crafts;
  if (craft === undefined) throw new Error('There is no craft.');
  const levels = craft.levels.map((level, index) => {
    const [, track = '', number = ''] = /^([A-Z]*)(\d+)$/.exec(numerals[index] ?? '') ?? [];
    const numeral = numerals[index] ?? '';
    return { ...level, track, number: Number(number), numeral, id: `dev-${numeral.toLowerCase()}` };
  });
  return { ...craft, levels };
}

describe('the rungs that somebody climbs', () => {
  test.each<[string, string[], string, string[], string | undefined, string]>([
    ['all of a plain ladder', ['1', '2', '3'], '2', ['1', '2', '3'], '3', '2 of 3'],
    ['nothing above the top', ['1', '2'], '2', ['1', '2'], undefined, '2 of 2'],
    ['as they stand where there are no tracks', ['2', '1'], '2', ['2', '1'], '1', '2 of 1'],
    ['a ladder that begins at 0', ['0', '1'], '0', ['0', '1'], '1', '0 of 1'],
    ['a ladder of one', ['4'], '4', ['4'], undefined, '4 of 4'],
    ['the trunk and the own ladder', ['1', 'IC2', 'M2', 'M3'], 'M2', ['1', 'M2', 'M3'], 'M3', 'M2 of M3'],
    ['the first ladder from the trunk on', ['1', 'M2', 'IC2', 'IC3'], '1', ['1', 'M2'], 'M2', '1 of M2'],
    [
      'lowest first, whatever stood first',
      ['IC3', 'M2', 'IC2', '1'],
      'IC2',
      ['1', 'IC2', 'IC3'],
      'IC3',
      'IC2 of IC3',
    ],
    ['nothing of the other ladder', ['IC1', 'M1', 'M2'], 'IC1', ['IC1'], undefined, 'IC1 of IC1'],
  ])('are %s', (_, numerals, at, rungs, next, shown) => {
    const craft = craftOf(...numerals);
    const level = craft.levels.find(({ numeral }) => numeral === at);
    if (level === undefined) throw new Error(`There is no ${at}.`);
    expect(rungsFrom(craft, level).map(({ numeral }) => numeral)).toEqual(rungs);
    expect(nextRungOf(craft, level)?.numeral).toBe(next);
    expect(rungBelow(craft, level)?.numeral).toBe(rungs[rungs.indexOf(at) - 1]);
    const { number, of } = rungOf(craft, level);
    expect(`${number} of ${of}`).toBe(shown);
  });

  test('stand below each other on a slide, all on the sheet, evenly and no further apart than a few', () => {
    expect([1, 2, 5].map(railPitch)).toEqual([26, 26, 25]);
    expect(rungMiddles(3)).toEqual([160, 134, 108]);
    for (const count of [8, 9, 20]) {
      const middles = rungMiddles(count);
      expect(middles).toHaveLength(count);
      expect(middles[0]).toBe(rail.bottom);
      expect(middles.at(-1)).toBeCloseTo(rail.bottom - rail.height, 6);
    }
  });
});

describe('a slide’s rail', () => {
  const rungs = ['1', '2', '3'];
  const railOf = (
    kind: 'opening' | 'text',
    numerals: 'all' | 'none' = 'all',
    current: string | undefined = '2',
  ) => railRungs({ kind, rail: { rungs, current, numerals } as never });

  test('has a hairline for each rung, and a solid one for that of the slide', () => {
    const rungs = railOf('text');
    expect(rungs.map(({ number, mark, middle }) => [number, mark, middle])).toEqual([
      ['1', 'other', 160],
      ['2', 'this', 134],
      ['3', 'other', 108],
    ]);
    const { width, height, number } = rail.hairline;
    expect(rungs[0]).toMatchObject({ width, height, numeral: number });
    expect(rungs[1]).toMatchObject({ width: 30, height: 4.2, numeral: rail.solid.number });
    expect(railOf('text', 'all', '9').map(({ mark }) => mark)).toEqual(['other', 'other', 'other']);
  });

  test('stays within the band of an opening', () => {
    expect(railOf('opening')[1]).toMatchObject({ width: 22, numeral: rail.onBand.number });
    expect(railOf('opening')[0]).toMatchObject({ width: rail.hairline.width });
  });

  test('has no numbers beside a list that has them', () => {
    expect(railOf('text', 'none').map(({ numeral }) => numeral)).toEqual([undefined, undefined, undefined]);
  });
});

test.each<[string, string[], string[]]>([
  ['one for a craft without tracks, in the order of its levels', ['2', '1'], [': 2 1']],
  ['one for a craft with one track', ['1', 'IC2'], [': 1 IC2']],
  [
    'one for each track, lowest first, the trunk below the first',
    ['IC3', '1', 'M2', 'IC2', '0', 'M3'],
    ['IC: 0 1 IC2 IC3', 'M: M2 M3'],
  ],
])('of ladders there is %s', (_, numerals, ladders) => {
  const shown = ladderColumns(craftOf(...numerals)).map(
    ({ track, levels }) => `${track}: ${levels.map(({ numeral }) => numeral).join(' ')}`,
  );
  expect(shown).toEqual(ladders);
});

describe('a level goes by', () => {
  const [craft] = frameworkOf({ crafts: [{ id: 'dev', levels: [{ rank: 'Senior' }, {}] }] }).crafts;
  const [first, second] = craft?.levels ?? [];
  if (first === undefined || second === undefined) throw new Error('The sketch has too few levels.');
  const called = {
    ...first,
    numeral: '4',
    label: 'IC4b  Staff-Engineer',
    role: 'Staff Engineer',
    permalink: '/dev/fourth',
  };

  test('its number, the short form in its name, its rank, its role, its name and the end of its address', () => {
    expect(namesOf(called)).toEqual([
      '4',
      'IC4b',
      'Senior',
      'Staff Engineer',
      'IC4b  Staff-Engineer',
      'fourth',
    ]);
    expect(namesOf({ ...second, numeral: '2', label: 'Level 2', role: 'Level 2', permalink: '/' })).toEqual([
      '2',
      'Level 2',
    ]);
    expect(namesOf({ ...second, label: 'ABCDE4 xIC4cd' })).not.toContain('IC4c');
  });

  test.each(['4', 'ic4B', ' senior ', 'STAFF-ENGINEER', 'staff  engineer', 'ic4b staff engineer', 'fourth'])(
    '%j, however it is written',
    (word) => {
      expect(isCalled(called, word)).toBe(true);
    },
  );

  test.each(['', 'IC4', '44', 'staff', 'senior engineer', 'staffengineer'])('and not by %j', (word) => {
    expect(isCalled(called, word)).toBe(false);
  });
});

describe('two levels side by side are headed', () => {
  const { crafts } = frameworkOf({
    crafts: [
      {
        id: 'dev',
        levels: [
          { role: 'Engineer' },
          { role: 'Senior Engineer', rank: 'Senior' },
          { role: 'Lead Engineer', rank: 'Lead' },
          { role: 'Engineer of all' },
        ],
      },
    ],
  });
  test.each([
    [0, 1, 'From Level 1 to Senior Engineer, Level 2'],
    [1, 2, 'From Senior to Lead Engineer'],
    [2, 3, 'From Level 3 to Engineer of all, Level 4'],
    [0, 2, 'From Engineer to Lead Engineer'],
    [2, 1, 'From Lead Engineer to Senior Engineer'],
  ])('by the craft once where they are neighbours: %i and %i', (from, to, expected) => {
    const [craft] = crafts;
    const [below, above] = [craft?.levels[from], craft?.levels[to]];
    if (craft === undefined || below === undefined || above === undefined)
      throw new Error('The sketch is short.');
    const name = stepName(
      { below: { craft, level: below }, above: { craft, level: above } },
      wordsIn('en', plainWording),
    );
    expect(name.replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

describe('a level as a place in a file', () => {
  const [craft] = frameworkOf({ crafts: [{ id: 'dev', levels: [{}, {}] }] }).crafts;
  if (craft === undefined) throw new Error('There is no craft.');
  const [level] = craft.levels;

  test('goes without its craft in a file about that craft alone', () => {
    expect(placeNames(craft, level, 'framework')).toEqual(['dev-level1']);
    expect(placeNames(craft, level, 'craft')).toEqual(['dev-level1', 'level1']);
    expect(placeNames(craft, undefined, 'framework')).toEqual(['dev']);
    expect(placeNames(craft, undefined, 'craft')).toEqual(['dev', '']);
    expect(level && placeInCraft(craft, level)).toBe('level1');
    expect(levelsInDeck(craft)).toEqual([
      { permalink: '/dev/level1', anchor: 'level1' },
      { permalink: '/dev/level2', anchor: 'level2' },
    ]);
  });

  test('keeps its whole name where its address is not below that of its craft', () => {
    const stray = level && { ...level, id: 'devops-level1' };
    expect(placeNames(craft, stray, 'craft')).toEqual(['devops-level1']);
    expect(stray && placeInCraft(craft, stray)).toBe('devops-level1');
  });
});

test('a craft is told from another of its name by what it stands below', () => {
  const above = ['Kitchen', 'Bakery'].map((title) => ({ title, permalink: '/x', id: 'x' })) as never;
  expect(craftPath({ above, name: 'Pastry' })).toBe('Kitchen · Bakery · Pastry');
  expect(craftPath({ above: [], name: 'Pastry' })).toBe('Pastry');
  expect([sectionOf({ above }), sectionOf({ above: [] })]).toEqual(['Kitchen · Bakery', '']);
});

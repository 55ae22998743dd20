import { describe, expect, test } from 'vitest';
import { craftPath, sectionOf } from '../../src/domain/craft-path.js';
import type { Craft } from '../../src/domain/framework.js';
import { nextRungOf, rungOf, rungsFrom } from '../../src/domain/ladder.js';
import { levelsInDeck, placeInCraft, placeNames } from '../../src/domain/place-names.js';
import { rail, railPitch, rungMiddles } from '../../src/domain/slide-sheet.js';
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

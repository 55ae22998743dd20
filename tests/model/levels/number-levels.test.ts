import { describe, expect, test } from 'vitest';
import { numberLevels } from '../../../src/model/levels/number-levels.js';
import type { Rung } from '../../../src/model/levels/rung.js';

/** Rungs by their titles; a number in front is their place in their author's order: `2 Senior`. */
function numbersOf(titles: readonly string[], more: Partial<Rung> & { readonly craft?: string } = {}) {
  const { craft = 'Gardener', ...same } = more;
  const rungs = titles.map((written): Rung => {
    const [, position, title = ''] = /^(?:(\d+)\| )?(.*)$/.exec(written) ?? [];
    return {
      title,
      level: undefined,
      position: position === undefined ? undefined : Number(position),
      isLevel: false,
      ...same,
    };
  });
  return numberLevels(rungs, craft, true).map((each) => (typeof each === 'object' ? each.number : each));
}

describe('levels without a number', () => {
  test.each([
    ['the order of their author', ['1| Junior', '2| Mid', '3| Staff', '4| Senior'], [1, 2, 3, 4]],
    ['that order turned round, when it begins at the top', ['1| Head', '2| Senior', '3| Junior'], [3, 2, 1]],
    ['their words', ['Senior Gardener', 'Gardener', 'Junior Gardener', 'Principal Gardener'], [3, 2, 1, 4]],
    ['French words', ['Jardinier confirmé', 'Jardinier junior', 'Jardinier principal'], [2, 1, 3]],
    ['German words', ['Leitende Gärtnerin', 'Auszubildende', 'Senior Gärtnerin'], [3, 1, 2]],
    ['Japanese words', ['シニアエンジニア', 'ジュニアエンジニア'], [2, 1]],
    ['Polish words', ['Starszy ogrodnik', 'Młodszy ogrodnik'], [2, 1]],
    [
      'a word that moves another',
      ['Senior Manager', 'Manager', 'Associate Director', 'Director'],
      [2, 1, 3, 4],
    ],
  ])('are numbered by %s', (_, titles, numbers) => {
    expect(numbersOf(titles, { isLevel: true })).toEqual(numbers);
  });

  test('are known by such words alone where all siblings are ranks of one role', () => {
    expect(numbersOf(['Junior Gardener', 'Gardener', 'Senior Gardener'])).toEqual([1, 2, 3]);
  });

  test('are none where the words belong to something else', () => {
    const titles = ['Staff handbook', 'Lead time', 'Junior league'];
    expect(numbersOf(titles, { craft: 'Company' })).toEqual([undefined, undefined, undefined]);
  });

  test('stay without one where nothing tells their order', () => {
    const numbers = numbersOf(['City Gardener', 'Country Gardener'], { isLevel: true });
    expect(numbers).toEqual(['unordered', 'unordered']);
  });

  test('have none beside a level that has', () => {
    expect(numbersOf(['Level 1', 'Principal'], { isLevel: true })).toEqual([1, undefined]);
  });
});

describe('a number that may be another thing’s', () => {
  test('counts on a page that is a level by other signs', () => {
    expect(numbersOf(['Stage 1', 'Stage 2'], { isLevel: true })).toEqual([1, 2]);
    expect(numbersOf(['III'], { isLevel: true })).toEqual([3]);
  });

  test('does not count elsewhere', () => {
    expect(numbersOf(['P1 support', 'Stage 1', 'V'])).toEqual([undefined, undefined, undefined]);
  });

  test('does not count beside levels of another kind', () => {
    expect(numbersOf(['Level 1', 'P2 support'], { isLevel: true })).toEqual([1, undefined]);
  });

  test('counts where roman numbers stand side by side', () => {
    expect(numbersOf(['I', 'II', 'III'])).toEqual([1, 2, 3]);
  });
});

test.each([
  ['3', 3, '3'],
  ['Level 3', 3, '3'],
  ['IC4', 4, '4'],
  ['10a', 10.1, '10a'],
  ['III', 3, '3'],
])('level: %s goes before the title', (level, number, numeral) => {
  const [numbered] = numberLevels(
    [{ title: 'Level 9 (Senior)', level, position: undefined, isLevel: true }],
    'Gardener',
    true,
  );
  expect(numbered).toMatchObject({ number, numeral, rank: 'Senior', by: 'level' });
});

test('the rank is what a title without a number has beside the craft', () => {
  const titles = ['Junior Gardener', 'Gardener', 'Head of Gardens'];
  const rungs = titles.map((title, position): Rung => ({ title, level: undefined, position, isLevel: true }));
  const ranks = numberLevels(rungs, 'Gardener', true).map((each) => typeof each === 'object' && each.rank);
  expect(ranks).toEqual(['Junior', undefined, 'Head of Gardens']);
});

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
    ['that order alone, where no word tells another', ['1| City', '2| Country', '3| Sea'], [1, 2, 3]],
    ['their words, where several have one place', ['1| Mid', '1| Senior', '1| Junior'], [2, 3, 1]],
    ['their words, where one has no place', ['1| Senior', 'Junior', '2| Mid'], [3, 1, 2]],
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

  test('are known by such words alone where those are half of their siblings', () => {
    const ranks = ['Junior Gardener', 'Senior Gardener'];
    expect(numbersOf([...ranks, 'Tools', 'History'])).toEqual([1, 2, undefined, undefined]);
    const none = [undefined, undefined, undefined, undefined, undefined];
    expect(numbersOf([...ranks, 'Tools', 'History', 'Team'])).toEqual(none);
    expect(numbersOf(['Junior', 'Senior'])).toEqual([1, 2]);
  });

  test('are none where one of such words belongs to something else, or all have the same', () => {
    expect(numbersOf(['Junior Gardener', 'Senior Gardener', 'Lead time'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(numbersOf(['Senior Gardener', 'Senior Gardener at sea'])).toEqual([undefined, undefined]);
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

  test('counts beside surer ones that are written like it, and only there', () => {
    expect(numbersOf(['E5 – Staff Engineer', 'E4 support', 'P2 support'])).toEqual([5, 4, undefined]);
    expect(numbersOf(['Level 1', 'E5 – Staff Engineer', 'E4 support'])).toEqual([1, 5, 4]);
  });

  test('does not count side by side where it stands for steps, things or chapters', () => {
    expect(numbersOf(['Step 1', 'Step 2'])).toEqual([undefined, undefined]);
    expect(numbersOf(['III handbook', 'I', 'II'])).toEqual([undefined, 1, 2]);
    expect(numbersOf(['P1 support', 'P2 support'])).toEqual([undefined, undefined]);
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
  ['three', 3, '3'],
])('level: %s goes before the title', (level, number, numeral) => {
  const [numbered] = numberLevels(
    [{ title: 'Level 9 (Senior)', level, position: undefined, isLevel: true }],
    'Gardener',
    true,
  );
  expect(numbered).toMatchObject({ number, numeral, rank: 'Senior', by: 'level' });
});

test.each([
  ['4', 'IC4 Staff', 'IC'],
  ['M4', 'IC4 Staff', 'M'],
  ['4', 'Staff', ''],
])('level: %s of the page %s is one of the ladder "%s"', (level, title, code) => {
  const rungs = [{ title, level, position: undefined, isLevel: false }];
  expect(numberLevels(rungs, 'Gardener', true)).toMatchObject([
    { number: 4, code, rank: 'Staff', by: 'level' },
  ]);
});

test('a page with level: tells how its siblings are written', () => {
  const rungs = ['Level 1', 'Stage 2'].map((title, at): Rung => {
    return { title, level: at === 0 ? '1' : undefined, position: undefined, isLevel: true };
  });
  const [first, second] = numberLevels(rungs, 'Gardener', true);
  expect(first).toMatchObject({ number: 1 });
  expect(second).toBeUndefined();
});

test('the order of all says by what it was told, and no letters of a ladder', () => {
  const all = [1, undefined].map((position) =>
    numberLevels(
      ['Junior Gardener', 'Senior Gardener'].map((title, at) => ({
        title,
        level: undefined,
        position: position && at,
        isLevel: true,
      })),
      '',
      true,
    ),
  );
  expect(all).toMatchObject([
    [{ by: 'position', code: '', rank: 'Junior Gardener' }, { by: 'position' }],
    [{ by: 'words', code: '', numeral: '1' }, { by: 'words' }],
  ]);
});

test('the rank is what a title without a number has beside the craft', () => {
  const titles = ['Junior Gardener', 'Gardener', 'Head of Gardens'];
  const rungs = titles.map((title, position): Rung => ({ title, level: undefined, position, isLevel: true }));
  const ranks = numberLevels(rungs, 'Gardener', true).map((each) => typeof each === 'object' && each.rank);
  expect(ranks).toEqual(['Junior', undefined, 'Head of Gardens']);
});

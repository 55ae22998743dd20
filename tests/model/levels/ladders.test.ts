import { describe, expect, test } from 'vitest';
import { nextRungOf, rungOf, rungsFrom } from '../../../src/domain/ladder.js';
import { areaTable, craftOf, designerCraft, level, modelOf, shown } from '../support.js';

/** Levels of the Designer Craft by their titles; what is not a title is further front matter. */
function designers(...pages: readonly (readonly [title: string, front?: string])[]) {
  const files = pages.map(([title, front = ''], at) => {
    const page = level(`# ${title}\n\nI am ${title}.\n\n${areaTable}`, `"${title}"`, at);
    return [`${at}.md`, page.replace('---\n', `---\n${front}`)] as const;
  });
  return modelOf({ 'index.md': designerCraft, ...Object.fromEntries(files) });
}

describe('a craft whose levels say no number', () => {
  test('is told once, with the numbers that they were given', () => {
    const model = designers(
      ['Senior Designer', 'nav_order: 2\n'],
      ['Designer', 'nav_order: 1\n'],
      ['Head of Design', 'nav_order: 3\n'],
    );
    expect(shown(model)).toEqual(['1.md:3:8 warning level-number-guessed']);
    expect(model.diagnostics[0]?.what).toContain(
      '"Designer" is Level 1, "Senior Designer" is Level 2, "Head of Design" is Level 3.',
    );
    expect(craftOf(model).levels.map(({ number, rank, role }) => [number, rank, role])).toEqual([
      [1, undefined, 'Designer'],
      [2, 'Senior', 'Senior Designer'],
      [3, 'Head of Design', 'Head of Design'],
    ]);
  });

  test('gives a rank alone the craft as its role', () => {
    const { levels } = craftOf(designers(['Junior', 'nav_order: 1\n'], ['Senior', 'nav_order: 2\n']));
    expect(levels.map(({ role }) => role)).toEqual(['Junior Designer', 'Senior Designer']);
  });
});

test('level: decides, and a title that says another number is reported', () => {
  const model = designers(['Level 2 (Senior)', 'level: 3\n'], ['Junior', 'level: 2\n']);
  expect(craftOf(model).levels.map(({ number, rank }) => [number, rank])).toEqual([
    [2, 'Junior'],
    [3, 'Senior'],
  ]);
  expect(shown(model)).toEqual([
    '0.md:3:8 warning level-number-differs',
    '0.md:7:1 warning level-number-differs',
  ]);
});

test('a grade in a heading contradicts no level', () => {
  const page = level(`# Designer III - Level 1\n\n${areaTable}`, 'Level 1 (Designer III)');
  expect(shown(modelOf({ 'index.md': designerCraft, 'a.md': page }))).toEqual([]);
});

describe('two ladders of one craft', () => {
  const model = designers(['L1'], ['L2'], ['IC3'], ['IC4'], ['M3 Design Manager'], ['M4 Design Manager']);
  const craft = craftOf(model);
  const numeralsFrom = (at: number) => {
    const own = craft.levels[at];
    return own === undefined ? [] : rungsFrom(craft, own).map(({ numeral }) => numeral);
  };

  test('may count the same numbers, and are told apart by their letters', () => {
    expect(shown(model)).toEqual([]);
    expect(craft.levels.map(({ numeral }) => numeral)).toEqual(['1', '2', 'IC3', 'IC4', 'M3', 'M4']);
  });

  test('begin at the trunk that both share, and the trunk leads on to the first', () => {
    expect(numeralsFrom(5)).toEqual(['1', '2', 'M3', 'M4']);
    expect(numeralsFrom(1)).toEqual(['1', '2', 'IC3', 'IC4']);
    const [, trunk, , last, manager] = craft.levels;
    if (trunk === undefined || last === undefined || manager === undefined) throw new Error('No such level.');
    expect(nextRungOf(craft, trunk)?.numeral).toBe('IC3');
    expect(nextRungOf(craft, last)).toBeUndefined();
    expect(rungOf(craft, manager)).toEqual({ number: 'M3', of: 'M4' });
  });
});

test('a range leaves no gap, and a level within it is there twice', () => {
  expect(shown(designers(['L4'], ['L5/L6'], ['L7']))).toEqual([]);
  expect(shown(designers(['L5/L6'], ['L6']))).toEqual(['1.md:6:1 error duplicate-level']);
});

test('letters stand between whole numbers, and Level 10 above Level 2', () => {
  const model = designers(['Grade 10b'], ['Grade 2'], ['Grade 10a'], ['Grade 10']);
  expect(craftOf(model).levels.map(({ numeral }) => numeral)).toEqual(['2', '10', '10a', '10b']);
});

test('a craft called by a number is no level of the page above it', () => {
  const craft = designerCraft.replace('title: Designer Craft', 'title: Web 2.0\nparent: Home');
  const page = level(`# Level 1\n\n${areaTable}`).replace('Designer Craft', 'Web 2.0');
  const model = modelOf({
    'index.md': '---\ntitle: Home\npermalink: /\n---\n# Home\n',
    'c.md': craft,
    'a.md': page,
  });
  expect(shown(model)).toEqual([]);
  expect(craftOf(model).name).toBe('Web 2.0');
});

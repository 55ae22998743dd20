import { expect, test } from 'vitest';
import { orderRungs } from '../../../src/model/levels/order-rungs.js';
import { namesRole } from '../../../src/model/levels/roles.js';
import { placeOfTitle, seniorityOf, withoutSeniority } from '../../../src/model/levels/seniority.js';
import { readNumber } from '../../../src/model/levels/written-number.js';

test.each<[string, number, string]>([
  ['3', 3, '3'],
  [' 03 ', 3, '3'],
  ['10a', 10.1, '10a'],
  ['10B', 10.2, '10B'],
  ['9h', 9.8, '9h'],
  ['2,5', 2.5, '2.5'],
  ['2.5', 2.5, '2.5'],
  ['٣', 3, '3'],
  ['१२', 12, '12'],
  ['３', 3, '3'],
  ['III', 3, '3'],
  ['iv', 4, '4'],
  ['IX', 9, '9'],
  ['XIV', 14, '14'],
  ['XX', 20, '20'],
  ['Ⅶ', 7, '7'],
  ['zero', 0, '0'],
  ['Three', 3, '3'],
  ['fünf', 5, '5'],
  ['dziesięć', 10, '10'],
  ['三', 3, '3'],
  ['十', 10, '10'],
  ['十二', 12, '12'],
  ['二十', 20, '20'],
  ['九十九', 99, '99'],
])('%j is the number %d, shown as %s', (written, value, numeral) => {
  expect(readNumber(written)).toEqual({ value, numeral });
});

test.each(['', 'MIX', 'XXI', 'IIII', 'a', '3x', '10i', '123', '3-4', 'twelve', '百', '三十二一', 'one two'])(
  '%j is no number of a level',
  (written) => {
    expect(readNumber(written)).toBeUndefined();
  },
);

test('titles stand in the order of their words of seniority, others in the middle', () => {
  const ladder = [
    ['Intern', 'Working-Student', 'Praktikantin', 'インターン'],
    ['Graduate Engineer', 'Entry-Level Engineer', '신입'],
    ['Junior Engineer', 'Jr. Engineer', 'Młodsza inżynierka', '助理'],
    ['Engineer', 'Mid-level Engineer', 'Fortgeschrittene', '中级', ''],
    ['Experienced Engineer', 'Erfahrener Ingenieur'],
    ['Senior Engineer', 'SR Engineer', 'Sênior', '高级工程师'],
    ['Lead Engineer', 'Tech-Lead', 'Leitende Ingenieurin'],
    ['Staff Engineer', 'Manager', 'Meisterin', 'マネージャー'],
    ['Principal Engineer', 'Hoofdingenieur'],
    ['Distinguished Engineer', 'Head of Design', '総監 总监'],
    ['Fellow', 'Director', 'Direktorin'],
    ['VP of Design', 'Vice President of Design', 'vice-president'],
    ['Partner', 'CTO'],
  ];
  expect(ladder.map((titles) => [...new Set(titles.map(placeOfTitle))])).toEqual(
    ladder.map((_, place) => [place]),
  );
});

test('of two words the higher one counts, and the other moves it', () => {
  expect(seniorityOf('Senior Manager')).toBeCloseTo(7.3);
  expect(seniorityOf('Associate Director')).toBeCloseTo(9.7);
  expect(seniorityOf('Junior Senior Manager')).toBeCloseTo(7);
  expect(seniorityOf('Senior senior')).toBe(5);
  expect(seniorityOf('Mid Manager')).toBe(7);
});

test.each(['Engineer', 'Leader2', 'Senior2', 'Meister2', 'Handbook'])('%s has none', (title) => {
  expect(seniorityOf(title)).toBeUndefined();
});

test.each([
  ['Senior  DevOps Engineer', 'DevOps Engineer'],
  ['Engineer, Senior', 'Engineer,'],
  ['Entry-Level Engineer', 'Engineer'],
  ['シニアエンジニア', 'エンジニア'],
  ['Leitende Gärtnerin', 'Gärtnerin'],
  ['Engineer', 'Engineer'],
])('%s without it is %s', (title, bare) => {
  expect(withoutSeniority(title)).toBe(bare);
});

test.each([
  ['DevOps Engineer', 'Operations', true],
  ['Softwareentwicklerin', 'IT', false],
  ['Entwicklerin', 'IT', true],
  ['エンジニア', 'IT', true],
  ['Gardening', 'Gardener', true],
  ['Design lead', 'Designer Craft', true],
  ['Engineers', 'Sales', false],
  ['Level guide', 'Level guide', false],
  ['The craft', 'The Craft', false],
  ['Art', 'Art', false],
  ['Chapter', 'Gardener', false],
])('%s is what somebody of %s is called: %s', (title, craft, isRole) => {
  expect(namesRole(title, craft)).toBe(isRole);
});

/** `IC4`, `M4`, `2`, in the files a.md, b.md…; one behind a slash is the place of one that was cut: `2/1`. */
function ordered(...rungs: readonly string[]) {
  const made = rungs.map((written, at) => {
    const [, code = '', number = '', order] = /^([A-Z]*)([\d.]+)(?:\/(\d))?$/.exec(written) ?? [];
    const cut = order === undefined ? {} : { cut: { order: Number(order) } };
    return { title: { number: Number(number), code }, page: { file: `${'zyxwv'[at]}.md`, ...cut }, written };
  });
  return orderRungs(made).map(({ track, written }) => `${track}:${written}`);
}

test.each([
  [
    ['2', '1'],
    [':1', ':2'],
  ],
  [
    ['2/2', '2/1'],
    [':2/1', ':2/2'],
  ],
  [
    ['2/1', '2/2'],
    [':2/1', ':2/2'],
  ],
  [
    ['IC2', 'IC1'],
    [':IC1', ':IC2'],
  ],
  [
    ['IC1', 'M2'],
    [':IC1', ':M2'],
  ],
  [
    ['M4', 'IC4', '1', 'IC5', 'L2'],
    [':1', ':L2', 'IC:IC4', 'IC:IC5', 'M:M4'],
  ],
  [
    ['IC4', '4'],
    [':4', ':IC4'],
  ],
])('levels %j stand in the order %j', (rungs, expected) => {
  expect(ordered(...rungs)).toEqual(expected);
});

test('levels of one number follow their files', () => {
  expect(ordered('1', '1', '1')).toEqual([':1', ':1', ':1']);
  const files = orderRungs(
    ['b.md', 'c.md', 'a.md'].map((file) => ({ title: { number: 1, code: '' }, page: { file } })),
  ).map(({ page }) => page.file);
  expect(files).toEqual(['a.md', 'b.md', 'c.md']);
});

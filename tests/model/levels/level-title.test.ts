import { expect, test } from 'vitest';
import { isCalledByLevel, readLevelTitle, withoutLevel } from '../../../src/model/levels/level-title.js';

test.each([
  ['E5', 5, undefined],
  ['M3', 3, undefined],
  ['P6', 6, undefined],
  ['TPM4 (Senior TPM)', 4, 'Senior TPM'],
  ['E5 – Staff Engineer', 5, 'Staff Engineer'],
  ['Staff Engineer (E5)', 5, 'Staff Engineer'],
  ['Senior Engineer (L4)', 4, 'Senior Engineer'],
  ['Band 7', 7, undefined],
  ['Level IV', 4, undefined],
  ['Level 0', 0, undefined],
  ['Level 1.5', 1.5, undefined],
  ['Engineer II', 2, 'Engineer II'],
  ['Software Engineer III', 3, 'Software Engineer III'],
  ['Engineer I – Platform', 1, 'Engineer I – Platform'],
  ['Designer 2', 2, 'Designer 2'],
  ['レベル 1', 1, undefined],
  ['レベル２', 2, undefined],
  ['Ｌ３', 3, undefined],
  ['3級', 3, undefined],
  ['第三级', 3, undefined],
  ['레벨 2', 2, undefined],
  ['2단계', 2, undefined],
  ['Уровень 3', 3, undefined],
  ['Nível 4', 4, undefined],
  ['Nível 4'.normalize('NFD'), 4, undefined],
  ['Poziom 2 (Starszy)', 2, 'Starszy'],
  ['Niveau 3', 3, undefined],
  ['Nivel 2', 2, undefined],
  ['Livello 2', 2, undefined],
  ['Nivå 2', 2, undefined],
  ['Karrierestufe 3', 3, undefined],
  ['3. Stufe', 3, undefined],
  ['المستوى ٣', 3, undefined],
  ['רמה 3', 3, undefined],
  ['Les niveaux: niveau 2', 2, 'Les niveaux'],
  ['Stage 3 – Senior Engineer', 3, 'Senior Engineer'],
  ['III – Senior Designer', 3, 'Senior Designer'],
  ['Tier 2: Product Designer', 2, 'Product Designer'],
  ['Level 3 from 2027', 3, 'from 2027'],
  ['Junior Engineer I', 1, 'Junior Engineer I'],
])('the title %s is level %d with rank %s', (title, number, rank) => {
  expect(readLevelTitle(title)).toMatchObject({ number, until: number, rank, isSure: true });
});

test.each([
  ['Grade 10a', 10.1, '10a'],
  ['Grade 10b', 10.2, '10b'],
  ['Level 3A', 3.1, '3A'],
  ['Level 1,5', 1.5, '1.5'],
  ['Level 03', 3, '3'],
])('the number of %s counts as %d and is shown as %s', (title, number, numeral) => {
  expect(readLevelTitle(title)).toMatchObject({ number, numeral });
});

test.each([
  ['L5/L6', 5, 6],
  ['L5/6', 5, 6],
  ['IC5-IC6 Staff', 5, 6],
  ['Level 5-6', 5, 6],
  ['Level 5 – 6', 5, 6],
  ['Level 5 - 6: Lead', 5, 6],
  ['Levels 5 and 6', 5, 6],
  ['Level 5 to Level 7', 5, 7],
  ['Stufe 2 bis 3', 2, 3],
])('%s is a range of levels', (title, number, until) => {
  expect(readLevelTitle(title)).toMatchObject({ number, until, numeral: `${number}–${until}` });
});

test.each([
  ['IC4/M4', 'IC', undefined],
  ['IC4/M4 Staff Engineer', 'IC', 'Staff Engineer'],
  ['IC4/M5', 'IC', 'M5'],
])('of the two ladders in %s the first is %s, and the rest says %s', (title, code, rank) => {
  expect(readLevelTitle(title)).toMatchObject({ number: 4, until: 4, numeral: '4', code, rank });
});

test.each([
  ['Senior ( Level 3 )', 'Senior'],
  ['Senior [  Level 3  ]', 'Senior'],
  ['シニア（ レベル 3 ）', 'シニア'],
  ['Level 3 ( Senior )', 'Senior'],
  ['Level 3 (Senior) (Berlin)', '(Senior) (Berlin)'],
  ['Senior (Level 3) Engineer', 'Senior Engineer'],
])('of %s is left %s', (title, rank) => {
  expect(readLevelTitle(title)?.rank).toBe(rank);
});

test.each([
  'Level 3 - 2 years',
  'Level 3 - 5 years',
  'Level 3 – 4 Engineers',
  'Level 3 - Senior',
  'Level 6/5',
  'IC4/M4',
])('%s is no range', (title) => {
  const read = readLevelTitle(title);
  expect(read?.until).toBe(read?.number);
});

test.each([
  'P1 support',
  'P1: outage',
  'Web 2.0',
  'I',
  'V',
  'MIX',
  'Vitamin C',
  'Part II',
  'Chapter 2',
  'Version 2',
  'Q3 (Planning)',
  'S3: buckets',
  'Stage 1: Screening',
  'Step 2: apply',
  '1. Introduction',
  'Les niveaux',
  '2nd level support',
  'How to get from Level 3 to Level 4',
  'From Level 3 to Level 4',
  'Senior Engineers, Part 2',
  'Design lead, Chapter II',
])('the title %s alone makes no level', (title) => {
  expect(readLevelTitle(title)?.isSure ?? false).toBe(false);
});

test('what the level is called in its title is no part of the role in its heading', () => {
  expect(withoutLevel('Gardener - Stage 3', { number: 3, by: 'soft' })).toBe('Gardener');
  expect(withoutLevel('Gardener - Stage 3', { number: 3, by: 'level' })).toBe('Gardener');
  expect(withoutLevel('Gardener - Stage 3', { number: 3, by: 'position' })).toBe('Gardener - Stage 3');
  expect(withoutLevel('Gardener - Stage 3', { number: 2, by: 'soft' })).toBe('Gardener - Stage 3');
  expect(withoutLevel('Engineer II', { number: 2, by: 'trailing' })).toBe('Engineer II');
});

test.each([
  ['Level 3', true],
  ['– Level 3 of gardening', true],
  ['L3 guide', true],
  ['Senior (Level 3)', true],
  ['Examples for Level 3', false],
  ['Examples: L3', true],
  ['2 ways to Level 3', false],
  ['Stage 3', false],
  ['A guide', false],
])('the page %s is called by its level: %s', (title, isCalled) => {
  expect(isCalledByLevel(title)).toBe(isCalled);
});

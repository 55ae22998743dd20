import { expect, test } from 'vitest';
import { readSource } from '../../src/verify/source/read-source.js';
import { craftOf, designerCraft, level, levelOf, modelOf, statementsOf } from './support.js';

const page = level(
  '# Junior ~~Pastry~~ Designer - Level 1\n\nI ~~must~~ may start.\n\n| Area | Description |\n|---|---|\n| ~~Old~~ Research | I ~~must~~ may listen. |\n| Drawing | I draw. |\n',
);
const model = modelOf({
  'index.md': designerCraft.replace('## Research', '## ~~Old~~ Research'),
  'level1.md': page,
});

test('what is struck in a title or an area’s name is in none of the places that show names without a form', () => {
  expect(levelOf(model).title).toBe('Junior Designer - Level 1');
  expect(levelOf(model).role).toBe('Junior Designer');
  expect(levelOf(model).summary).toBe('I may start.');
  expect(craftOf(model).areas.map(({ name }) => name.html)).toEqual(['Research', 'Drawing']);
  expect(Object.keys(statementsOf(model))).toEqual(['Research', 'Drawing']);
});

test('a statement keeps its line through words', () => {
  expect(statementsOf(model).Research).toEqual(['I <del>must</del> may listen.']);
});

test('the second reader does not miss what a name leaves out', () => {
  const { words } = readSource('# A ~~b~~ c\n\n~~d~~ e\n');
  expect(words.map(({ word, optional }) => (optional ? `(${word})` : word))).toEqual([
    'A',
    '(b)',
    'c',
    'd',
    'e',
  ]);
});

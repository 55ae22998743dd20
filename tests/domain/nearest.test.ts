import { expect, test } from 'vitest';
import { nearest, suggest } from '../../src/domain/nearest.js';
import { didYouMean } from '../../src/model/text/did-you-mean.js';

test.each<[string, string | undefined, readonly string[]]>([
  ['papr', 'paper', ['product', 'paper']],
  ['biuld', 'build', ['diff', 'build']],
  ['A6', 'a4', ['a4', 'letter']],
  ['devop', 'devops', ['qa', 'devops']],
  ['audiance', 'audience', ['audience', 'audiences']],
  // Letters that stand between two others are no swap.
  ['baXc', undefined, ['abYc']],
  ['abcdef', 'badcef', ['badcef']],
  ['Automaton', 'Automation', ['Automatic', 'Automation']],
  // Two letters of four are another word, and a heading "Team" must not be taken for the area "Lead".
  ['Team', undefined, ['Lead']],
  ['plumber', undefined, ['devops', 'data']],
  ['anything', undefined, []],
])('%s most likely means %s', (word, meant, candidates) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test('every "Did you mean" comes from the same nearness', () => {
  expect([suggest('devop', ['devops']), didYouMean('devop', ['devops'])]).toEqual(
    Array(2).fill('Did you mean "devops"?'),
  );
  expect([suggest('plumber', ['devops', 'data']), didYouMean('plumber', ['devops', 'data'])]).toEqual([
    'Use devops or data.',
    '',
  ]);
  expect(suggest('plumber', [])).toBe('There is none.');
});

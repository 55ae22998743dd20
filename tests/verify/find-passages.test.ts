import { describe, expect, test } from 'vitest';
import { passageFinder } from '../../src/verify/words/find-passages.js';
import { advertPage, ladders, read } from '../adverts/support.js';
import { rowOf } from './read-pdf-of.js';

const pages = {
  'one.md': advertPage(
    { areas: '[Teaching, Automation]', statements: '2', blurb: 'Calm systems.' },
    'We run what others ship on.\n\n## How we hire\n\nA call, then an afternoon.',
  ),
  'two.md': advertPage({}, 'Another team.'),
};

describe('what a job advert must hold', () => {
  const find = passageFinder(ladders, read(pages).adverts);
  const levelFiles = ladders.crafts.flatMap((craft) => craft.levels.map(({ file }) => file));
  const texts = (path: string, sources: readonly string[], level = 2) =>
    find(
      rowOf({ path, product: 'advert', craft: 'devops', level, sources: [...sources, ...levelFiles] }),
    ).map(({ text }) => text);

  test('is its author’s own text, and what it quotes: the areas and statements that it chooses, in its order', () => {
    expect(texts('devops/one-job-advert.pdf', ['_adverts/one.md'])).toEqual([
      'Calm systems.',
      'I look after a system. It is mine.',
      'We run what others ship on.',
      'Teaching',
      'I teach <others> & learn.',
      'Automation',
      'I automate what hurts.',
      'I delete what nobody uses.',
      'How we hire',
      'A call, then an afternoon.',
    ]);
  });

  test('is known by the page that it was made from', () => {
    expect(texts('devops/two-job-advert.pdf', ['_adverts/two.md'])).toContain('Another team.');
    expect(texts('devops/two-job-advert.pdf', ['_adverts/two.md'])).toContain('I measure first.');
  });

  test('is the whole level where it has no page of its own', () => {
    expect(texts('devops/lead-job-advert.pdf', [], 3)).toContain('I decide.');
  });

  test('is not looked for in the forms to paste', () => {
    expect(texts('devops/one-job-advert.txt', ['_adverts/one.md'])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { showPlace } from '../../src/domain/place.js';
import { checkStyle } from '../../src/model/check-style.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { collectProblems } from '../../src/model/problem.js';
import { designerCraft, folderOf, frameworkOf, level } from './support.js';

/** What is told of the style of levels, from line 6 of their page on, in order. */
function toldOf(body: string, { language = 'en', config = '' } = {}): string[] {
  const folder = folderOf({
    '_config.yml': `lang: ${language}\n${config}`,
    'index.md': designerCraft,
    'a.md': level(body),
  });
  const problems = collectProblems();
  const framework = frameworkOf(makeFramework(folder, { siteUrl: undefined }));
  checkStyle(framework, folder.pages, problems);
  return problems.found.map(({ place, severity, code, what, why, fix }) => {
    expect([why, fix].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true);
    return `${showPlace(place)} ${severity} ${code} ${what}`;
  });
}

const row = (...statements: string[]) =>
  `| Area | Description |\n|---|---|\n| Research | ${statements.join(' <br> ')} |\n| Drawing | I draw. |\n`;
const words = (count: number) => Array.from({ length: count }, () => 'work').join(' ');

describe('a statement is long', () => {
  test.each<[string, string, string[]]>([
    [
      'with more than fifty words',
      row(`${words(51)}.`),
      ['a.md:8:14 warning long-statement This statement has 51 words.'],
    ],
    ['not with fifty', row(`${words(50)}.`), []],
    [
      'as a paragraph beside the areas',
      `${words(51)}.\n`,
      ['a.md:6:1 warning long-statement This statement has 51 words.'],
    ],
    ['as a quote', `> ${words(51)}.\n`, ['a.md:6:1 warning long-statement This statement has 51 words.']],
    ['not as a list, whose items are statements', `- ${words(30)}\n- ${words(30)}\n`, []],
    ['not with the words of the list in it', row(`${words(30)} <ul><li>${words(30)}</li></ul>`), []],
    [
      'not with the words of a table in it',
      `<div><p>${words(30)}</p><table><tr><td>${words(30)}</td></tr></table></div>\n`,
      [],
    ],
    ['not as a heading', `## ${words(51)}\n\nI work.\n`, []],
  ])('%s', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });
});

describe('a word allows of no exception', () => {
  test('wherever it is said, each told once at its place', () => {
    expect(toldOf(`I always listen, and NEVER talk.\n\n${row('I always draw.')}`)).toEqual([
      'a.md:6:3 warning absolute-word "always" allows of no exception.',
      'a.md:6:22 warning absolute-word "NEVER" allows of no exception.',
      'a.md:10:16 warning absolute-word "always" allows of no exception.',
    ]);
  });

  test.each([
    ['is code', 'I press `always` and <code>never</code>.'],
    ['is quoted', 'They say <q>always</q>.'],
    ['is struck', 'I ~~always~~ often listen, <s>never</s> seldom talk.'],
    ['is part of a longer word', 'I like evergreens, alwaysness and nevermore.'],
  ])('but not one that %s', (_, text) => {
    expect(toldOf(row(text))).toEqual([]);
  });

  test('but not a heading of a quote', () => {
    expect(toldOf('Some say:\n\n> I always draw.\n')).toEqual([]);
  });

  test.each([
    ['de', 'Ich höre immer zu, und es wird immer mehr.', 'immer'],
    ['de-AT', 'Ich rede niemals.', 'niemals'],
    ['fr', 'J’écoute toujours.', 'toujours'],
    ['es', 'Nunca hablo.', 'Nunca'],
    ['it', 'Ascolto sempre.', 'sempre'],
    ['pl', 'Zawsze słucham.', 'Zawsze'],
  ])('in %s too', (language, text, word) => {
    expect(toldOf(`${text}\n`, { language })).toEqual([
      expect.stringContaining(`absolute-word "${word}" allows of no exception.`),
    ]);
  });

  test('in no language that we do not know', () => {
    expect(toldOf('I always listen.\n', { language: 'tr' })).toEqual([]);
  });
});

describe('two persons are mixed', () => {
  const mixed = (here: string, others: string, there: string) =>
    `mixed-persons This statement says "${here}", ${others} of Level 1 "${there}".`;

  test.each<[string, string, string[]]>([
    [
      'where one differs from most',
      row('I listen.', 'You talk.', 'I write.'),
      [`a.md:8:29 warning ${mixed('You', 'others', 'I')}`],
    ],
    [
      'whichever most are',
      row('You listen.', 'My talks.', 'Your pen.').replace('I draw', 'You draw'),
      [`a.md:8:31 warning ${mixed('My', 'others', 'You')}`],
    ],
    [
      'where there are two of each, at the one that reads along',
      row('I listen.', 'You talk.', 'You write.'),
      [`a.md:8:29 warning ${mixed('You', 'others', 'I')}`],
    ],
    [
      'where there are two statements',
      `I listen.\n\nYou talk.\n`,
      [`a.md:8:1 warning ${mixed('You', 'another', 'I')}`],
    ],
    ['not where one says both', row('I listen to you.', 'I talk.'), []],
    ['not where all say the same', row('I listen.', 'I talk.'), []],
    ['not where nobody else is meant', 'You listen.\n\nPeople talk.\n', []],
    ['not by what is quoted', row('I listen.', '<q>You talk</q>, they say.'), []],
  ])('%s', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  test('not in a language whose sentences have neither', () => {
    expect(toldOf('Yo escucho.\n\nTú hablas.\n', { language: 'es' })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { aroundPageNumbers } from '../../src/domain/words/around-page-numbers.js';
import { capital } from '../../src/domain/words/capital.js';
import { partsOf } from '../../src/domain/words/language.js';
import { listOf } from '../../src/domain/words/list-of.js';
import { showMoney, showNumber } from '../../src/domain/words/show-number.js';
import { plainWording, type Wording } from '../../src/domain/words/wording.js';
import { everyWord, wordsIn } from '../../src/domain/words/words-in.js';

const say = (tag: string, wording: Partial<Wording> = {}) => wordsIn(tag, { ...plainWording, ...wording });

describe('the words of a page', () => {
  test.each([
    ['are in its language', 'de', {}, 'Stufe', 'de'],
    ['have its region', 'de-AT', {}, 'Stufe', 'de-AT'],
    [
      'are in the first of those named where we have none',
      'fi',
      { otherwise: ['xx', 'sv', 'de'] },
      'Nivå',
      'sv',
    ],
    ['are English where nothing else is named', 'fi', {}, 'Level', 'en'],
    ['are not in one that is named when we have its own', 'de', { otherwise: ['sv'] }, 'Stufe', 'de'],
    [
      'are those of the framework in its language',
      'de',
      { language: 'de', changes: [{ own: { level: 'Rang' }, in: {} }] },
      'Rang',
      'de',
    ],
    [
      'are those of the framework in any region of it',
      'de-CH',
      { language: 'de-AT', changes: [{ own: { level: 'Rang' }, in: {} }] },
      'Rang',
      'de-CH',
    ],
    [
      'are ours in another',
      'fr',
      { language: 'de', changes: [{ own: { level: 'Rang' }, in: {} }] },
      'Niveau',
      'fr',
    ],
    [
      'are those of the framework in a language that we have no words in',
      'fi',
      { language: 'fi', changes: [{ own: { level: 'Taso' }, in: {} }] },
      'Taso',
      'en',
    ],
    [
      'are those for that language',
      'fr',
      { language: 'de', changes: [{ own: {}, in: { fr: { level: 'Échelon' } } }] },
      'Échelon',
      'fr',
    ],
    [
      'are those that were named last',
      'de',
      {
        language: 'de',
        changes: [
          { own: { level: 'Rang' }, in: { de: { level: 'Sprosse' } } },
          { own: { level: 'Grad' }, in: {} },
        ],
      },
      'Grad',
      'de',
    ],
    [
      'for a language come before those for the framework’s',
      'de',
      { language: 'de', changes: [{ own: { level: 'Rang' }, in: { de: { level: 'Sprosse' } } }] },
      'Sprosse',
      'de',
    ],
  ] satisfies [string, string, Partial<Wording>, string, string][])(
    '%s',
    (_, tag, wording, level, language) => {
      const words = say(tag, wording);
      expect([words.level, words.language]).toEqual([level, language]);
      expect(everyWord(tag, { ...plainWording, ...wording })).toContain(level);
    },
  );

  test('are made once', () => {
    expect(wordsIn('de', plainWording)).toBe(wordsIn('de', plainWording));
    expect(wordsIn('de', plainWording)).not.toBe(wordsIn('fr', plainWording));
  });

  test('may be said otherwise in one form for all numbers, within a group and with braces that stay', () => {
    const index = { found: '{count} hits', of: 'x' };
    const words = say('en', { changes: [{ own: { index } as never, in: {} }] });
    expect([1, 2].map((count) => words.index.found(count))).toEqual(['1 hits', '2 hits']);
    const forms = { found: { one: 'a hit', other: '{count} {odd} hits' } };
    const counted = say('en', { changes: [{ own: { index: forms }, in: {} }] });
    expect([1, 2].map((count) => counted.index.found(count))).toEqual(['a hit', '2 {odd} hits']);
    expect(
      say('en', { changes: [{ own: { index: { found: { one: 'a hit' } } }, in: {} }] }).index.found(2),
    ).toBe('a hit');
    expect(counted.index.search).toBe(say('en').index.search);
  });

  test('are told with all months and regions, for their fonts', () => {
    expect(everyWord('de-AT', plainWording)).toMatch(/Januar.*Jänner/);
    expect(everyWord('de', plainWording)).not.toContain('Jänner');
  });
});

test('lists are put together as their language has it', () => {
  const lists = (tag: string, how: 'and' | 'or') =>
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listOf(items, how, say(tag)));
  expect(lists('en', 'or')).toEqual(['', 'a', 'a or b', 'a, b or c']);
  expect(lists('de', 'and')).toEqual(['', 'a', 'a und b', 'a, b und c']);
  expect(lists('ja', 'and').at(-1)).not.toContain(', ');
});

test('what stands around page numbers is known without them', () => {
  const around = (tag: string) => Object.values(aroundPageNumbers(say(tag)));
  expect(around('en')).toEqual(['Page ', ' of ', '', 'ltr']);
  expect(around('ja').join('|')).toMatch(/\|ltr$/);
  expect(around('ar').at(-1)).toBe('rtl');
});

test.each([
  ['en', 999, 0, '999'],
  ['en', 1000, 0, '1,000'],
  ['en', 1234567.891, 2, '1,234,567.89'],
  ['es', 9999, 0, '9999'],
  ['es', 10000, 0, '10.000'],
  ['de', 0.5, 1, '0,5'],
])('in %s, %d is written with %i digits as %s', (tag, value, digits, shown) => {
  expect(showNumber(value, digits, say(tag))).toBe(shown);
});

test('money has the sign that its language knows', () => {
  expect(showMoney(1500.5, 2, 'GBP', say('en'))).toBe('£1,500.50');
  expect(showMoney(10, 0, 'CHF', say('de'))).toBe('10\u00a0CHF');
  expect(showMoney(10, 0, 'AAA', say('en'))).toBe('AAA\u00a010');
});

test('a capital letter begins a line, in scripts that have them', () => {
  expect(['élan vital', 'ǆ', '日本', '', '𐐨b'].map(capital)).toEqual(['Élan vital', 'Ǆ', '日本', '', '𐐀b']);
});

test('a tag is completed with the script and region that it leaves out', () => {
  expect(partsOf('zh-TW')).toEqual({ language: 'zh', script: 'Hant', region: 'TW' });
  expect(partsOf('de')).toEqual({ language: 'de', script: 'Latn', region: 'DE' });
  expect(partsOf('no tag')).toEqual({ language: '', script: '', region: '' });
});

import { describe, expect, test } from 'vitest';
import { catalogue, isRow } from '../../src/domain/words/catalogue.js';
import { pluralForm } from '../../src/domain/words/fill-word.js';
import { languageIds } from '../../src/domain/words/language.js';
import { languages } from '../../src/domain/words/languages/index.js';
import { longDate } from '../../src/domain/words/long-date.js';
import { showMoney, showNumber } from '../../src/domain/words/show-number.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { wordsIn } from '../../src/domain/words/words-in.js';

const say = (tag: string) => wordsIn(tag, plainWording);

/** Each word of a language by its path, with its row and its forms by kind of number. */
function* wordsOf(language: (typeof languageIds)[number]) {
  const walk = function* (rows: object, words: object, path: string): Generator<[string, object, object]> {
    for (const [name, row] of Object.entries(rows)) {
      const word: unknown = Reflect.get(words, name);
      const own = path === '' ? name : `${path}.${name}`;
      if (typeof word === 'string') yield [own, row, { other: word }];
      else if (typeof word === 'object' && word !== null) {
        if (isRow(row)) yield [own, row, word];
        else yield* walk(row, word, own);
      }
    }
  };
  for (const [path, row, forms] of walk(catalogue, languages[language].words, '')) {
    if (isRow(row))
      yield { path, row, forms: Object.entries(forms).map(([kind, text]) => ({ kind, text: String(text) })) };
  }
}

describe.each(languageIds)('%s', (language) => {
  const all = [...wordsOf(language)];

  test('calls both views of a review sheet by the word for one, so that lists can say the kind of file too', () => {
    const { products, reviewForm } = say(language);
    for (const sheet of [reviewForm.sheetSelf, reviewForm.sheetManager]) {
      expect(sheet.startsWith(products.review)).toBe(true);
    }
  });

  test('has every word', () => {
    expect(all.length).toBe([...wordsOf('en')].length);
    expect(
      all.flatMap(({ path, forms }) => forms.filter(({ text }) => text.trim() === '').map(() => path)),
    ).toEqual([]);
  });

  test('says in each word what the word holds, and nothing else', () => {
    // Arabic says "two results" in one word.
    const mayLeaveOut = (kind: string) => ['zero', 'one', 'two'].includes(kind);
    const wrong = all.flatMap(({ path, row, forms }) =>
      forms
        .filter(({ kind, text }) => {
          const held = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
          const wanted = row.counts && mayLeaveOut(kind) ? row.holds.slice(1) : row.holds;
          // What stands behind a number, or says it in a word of its own.
          const isBehind =
            path === 'moreStatements' || path.startsWith('areasAndLevels') || path.startsWith('allCrafts');
          return (
            held.some((name) => !row.holds.includes(name)) ||
            (!isBehind && wanted.some((name) => !held.includes(name)))
          );
        })
        .map(({ text }) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has a form for every kind of number', () => {
    const kinds = new Set([0, 1, 2, 5, 11, 22, 100, 101].map((count) => pluralForm(count, language)));
    for (const { path, row, forms } of all.filter(({ row }) => row.counts)) {
      expect(new Set(forms.map(({ kind }) => kind)), path).toEqual(row.counts ? kinds : new Set());
    }
  });

  test('names twelve months', () => {
    expect(new Set(say(language).monthNames).size).toBe(12);
    expect(
      languages[language].variants?.flatMap(({ months }) => months?.split(' ').length ?? 12) ?? [],
    ).toEqual((languages[language].variants ?? []).map(() => 12));
  });

  test('says the page before the number of pages', () => {
    expect(say(language).page('<', '>')).toMatch(/^[^<>]*<[^<>]*>[^<>]*$/);
  });

  test('has no stray space at either end of a word, and no straight quotation mark', () => {
    const odd = all.flatMap(({ path, forms }) =>
      forms
        .filter(
          ({ text }) => text !== text.trim() && !path.startsWith('lists.') && path !== 'changes.inAreas',
        )
        .map(() => path),
    );
    expect(odd).toEqual([]);
    const straight = all.flatMap(({ path, forms }) =>
      forms.filter(({ text }) => /"|\p{L}'\p{L}/u.test(text)).map(() => path),
    );
    expect(straight).toEqual(language === 'en' ? ['areasAndLevels', 'areasAndLevels'] : []);
  });
});

test.each([
  ['en', ['0 results', '1 result', '2 results', '5 results', '11 results', '22 results']],
  ['fr', ['0 résultat', '1 résultat', '2 résultats', '5 résultats', '11 résultats', '22 résultats']],
  ['pl', ['0 wyników', '1 wynik', '2 wyniki', '5 wyników', '11 wyników', '22 wyniki']],
  ['ar', ['لا نتائج', 'نتيجة واحدة', 'نتيجتان', '5 نتائج', '11 نتيجة', '22 نتيجة']],
  ['ja', ['0件', '1件', '2件', '5件', '11件', '22件']],
])('%s counts in its own forms', (tag, expected) => {
  expect([0, 1, 2, 5, 11, 22].map((count) => say(tag).index.found(count))).toEqual(expected);
});

test.each([
  ['en', 'May 1, 2026'],
  ['en-US', 'May 1, 2026'],
  ['en-GB', '1 May 2026'],
  ['de', '1. Mai 2026'],
  ['fr', '1er mai 2026'],
  ['es-MX', '1 de mayo de 2026'],
  ['it', '1º maggio 2026'],
  ['pt-BR', '1º de maio de 2026'],
  ['pt-PT', '1 de maio de 2026'],
  ['nl', '1 mei 2026'],
  ['pl', '1 maja 2026'],
  ['sv', '1 maj 2026'],
  ['ja', '2026年5月1日'],
  ['zh', '2026年5月1日'],
  ['zh-TW', '2026年5月1日'],
  ['ko', '2026년 5월 1일'],
  ['ar', '1 مايو 2026'],
  ['ar-MA', '1 ماي 2026'],
])('the first of May in %s is %s', (tag, expected) => {
  expect(longDate('2026-05-01', say(tag))).toBe(expected);
});

test('Austria has its own January, and what is no date stays as it is', () => {
  expect(longDate('2026-01-02', say('de-AT'))).toBe('2. Jänner 2026');
  expect(longDate('soon', say('de'))).toBe('soon');
  expect(longDate('2026-13-02', say('de'))).toBe('2026-13-02');
});

test.each([
  ['zh', '级别'],
  ['zh-CN', '级别'],
  ['zh-TW', '級別'],
  ['zh-HK', '級別'],
  ['zh-Hant', '級別'],
  ['zh-Hans-HK', '级别'],
  ['pt-AO', 'Nível'],
])('%s calls a level %s', (tag, level) => {
  expect(say(tag).level).toBe(level);
});

test('Portugal writes otherwise than Brazil, and so do countries that write as Portugal does', () => {
  expect(['pt', 'pt-BR', 'pt-PT', 'pt-AO'].map((tag) => say(tag).advert.team)).toEqual([
    'A equipe',
    'A equipe',
    'A equipa',
    'A equipa',
  ]);
});

test.each([
  ['en', '1,234.5', '€65,000'],
  ['de', '1.234,5', '65.000\u00a0€'],
  ['de-CH', '1’234.5', 'EUR\u00a065’000'],
  ['es', '1234,5', '65.000\u00a0€'],
  ['sv', '1\u00a0234,5', '65\u00a0000\u00a0€'],
  ['nl', '1.234,5', '€\u00a065.000'],
])('%s writes numbers with marks of its own', (tag, number, money) => {
  expect(showNumber(1234.5, 1, say(tag))).toBe(number);
  expect(showMoney(65_000, 0, 'EUR', say(tag)).replace('EUR', tag === 'de-CH' ? 'EUR' : '€')).toBe(money);
});

test('a currency that is called by letters keeps away from the number', () => {
  expect(showMoney(65_000, 0, 'CHF', say('en'))).toBe('CHF\u00a065,000');
});

import { expect, test } from 'vitest';
import { languageTag, nearestLanguageTag } from '../../src/domain/language-tag.js';

test.each([
  ['en', 'en'],
  ['en-gb', 'en-GB'],
  ['zh-Hans', 'zh-Hans'],
  ['iw', 'he'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['en_GB', undefined],
  ['englishlanguage', undefined],
  ['!!', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
  ['5', undefined],
  ['', undefined],
  ['en-x-one-two-three-four-five-six-seven', undefined],
])('as a language, "%s" is %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});

test.each([
  ['en_GB', 'en-GB'],
  ['pt_BR', 'pt-BR'],
  ['en_GB.UTF-8', 'en-GB'],
  ['de_DE@euro', 'de-DE'],
  ['zh_Hans_CN', 'zh-Hans-CN'],
  ['en-u-ca-gregory', 'en'],
  ['a-en', undefined],
  ['zh-Hant-TW-one-two-three', 'zh-Hant-TW'],
  ['  fr_FR ', 'fr-FR'],
  ['xx-en', undefined],
  ['en-GB-x-one-two-three-four-five-six-seven', 'en-GB'],
  ['englishlanguage', undefined],
  ['!!', undefined],
])('the language nearest to "%s" is %s', (written, tag) => {
  expect(nearestLanguageTag(written)).toBe(tag);
});

test('every tag is one that the program can write dates, lists and names in', () => {
  for (const tag of ['en-GB', 'iw', 'zh-Hans', 'sr-Latn-RS', 'mul'].map(languageTag)) {
    expect(() => new Intl.ListFormat(tag).format(['a', 'b'])).not.toThrow();
    expect(() => new Intl.DisplayNames(tag, { type: 'region' }).of('GB')).not.toThrow();
  }
});

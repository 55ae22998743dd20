import { describe, expect, test } from 'vitest';
import type { FontFamily } from '../../src/domain/brand.js';
import { contrast } from '../../src/domain/contrast.js';
import { directionOf } from '../../src/domain/direction.js';
import { fallbackIn, formOfLanguage } from '../../src/domain/font-stack.js';
import { lightness, shadeOf, tintOf } from '../../src/domain/oklch.js';
import { faceRule, shellHtml } from '../../src/domain/shell.js';

// From https://bottosson.github.io/posts/oklab/ and the tables that browsers are tested with.
test.each([
  ['#000000', 0],
  ['#ffffff', 1],
  ['#ff0000', 0.628],
  ['#00ff00', 0.8664],
  ['#0000ff', 0.452],
  ['#808080', 0.5999],
  ['#0a0a0a', 0.1448],
])('%s looks %d light', (colour, light) => {
  expect(lightness(colour)).toBeCloseTo(light, 3);
});

// By the formula of WCAG 2.2.
test.each([
  ['#ff0000', '#ffffff', 3.998],
  ['#00ff00', '#ffffff', 1.372],
  ['#0000ff', '#ffffff', 8.592],
  ['#0000ff', '#ff0000', 2.149],
  ['#0a0a0a', '#000000', 1.061],
  ['#0b0b0b', '#000000', 1.067],
])('%s on %s has a contrast of %d, either way round', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 3);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

describe('the shade of a colour that can be read on a ground', () => {
  test.each([
    ['#123456', '#ffffff', 7, '#123456'],
    ['#ff0000', '#ffffff', 4.5, '#ee0000'],
    ['#ffa500', '#ffffff', 4.5, '#a56901'],
    ['#00ff00', '#ffffff', 4.5, '#048a03'],
    ['#00ffff', '#ffffff', 3, '#02a5a5'],
    ['#ffff00', '#ffffff', 4.5, '#7a7a00'],
    ['#ff00ff', '#ffffff', 7, '#9f029f'],
    ['#808080', '#ffffff', 7, '#595959'],
    ['#0000ff', '#000000', 4.5, '#2d68fe'],
    ['#7a2e1d', '#222222', 4.5, '#c5725e'],
    ['#0b4f5c', '#1a1a1a', 3, '#316e7b'],
    ['#202020', '#000000', 21, '#ffffff'],
    ['#ffffff', '#ffffff', 21, '#000000'],
  ])('of %s on %s at %d is %s', (colour, ground, least, shade) => {
    expect(shadeOf(colour, ground, least)).toBe(shade);
    expect(contrast(shade, ground)).toBeGreaterThanOrEqual(least);
  });

  test('is no further from the colour than it must be', () => {
    for (const colour of ['#ff0000', '#ffa500', '#00ffff', '#7b2d8e', '#808080']) {
      for (const least of [3, 4.5, 7]) {
        const shade = shadeOf(colour, '#ffffff', least);
        if (shade === colour) continue;
        // A 500th of lightness is less than a tenth of contrast here.
        expect(contrast(shade, '#ffffff')).toBeLessThan(least + 0.1);
        expect(lightness(shade)).toBeLessThan(lightness(colour));
      }
    }
  });
});

test.each([
  ['#0b4f6c', '#ffffff', '#1a1a1a', '#ebf0f3'],
  ['#ff0000', '#ffffff', '#000000', '#fff2f0'],
  ['#ffe600', '#ffffff', '#1a1a1a', '#fffdf2'],
  // An ink that hardly reaches 7:1 on the paper leaves room for less, or for none.
  ['#000000', '#ffffff', '#545454', '#f8f8f8'],
  ['#000000', '#ffffff', '#595959', '#ffffff'],
  ['#ffcc00', '#101820', '#eeeeee', '#202525'],
])('the tint of %s on %s below %s is %s', (accent, paper, ink, tint) => {
  expect(tintOf(accent, paper, ink)).toBe(tint);
  expect(contrast(ink, tint)).toBeGreaterThanOrEqual(7);
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['dv', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
  ['und', 'ltr'],
])('lines in %s run %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ['ja', 'jp'],
  ['ko-KR', 'kr'],
  ['zh', 'sc'],
  ['zh-SG', 'sc'],
  ['zh-TW', 'tc'],
  ['zh-Hant', 'tc'],
  ['zh-HK', 'hk'],
  ['zh-MO', 'hk'],
  ['yue', 'hk'],
  ['zh-Hans-HK', 'sc'],
  ['en', undefined],
  ['vi', undefined],
])('Chinese characters in %s have the form %s', (language, form) => {
  expect(formOfLanguage(language)).toBe(form);
});

describe('the fonts behind a brand’s own', () => {
  const family = (name: string): FontFamily => {
    const form = /^(?:jp|sc|kr|tc|hk)/.exec(name)?.[0] as FontFamily['form'];
    return { name, faces: [], xHeight: 0.5, ...(form === undefined ? {} : { form }) };
  };

  test.each<[string, string, string | undefined, string[]]>([
    [
      'of the language first among those of Chinese characters',
      'zh',
      undefined,
      ['a', 'sc', 'b', 'jp', 'kr'],
    ],
    ['others in their order', 'ja', undefined, ['a', 'jp', 'b', 'sc', 'kr']],
    ['of the framework’s form where the language has none', 'en', 'kr', ['a', 'kr', 'b', 'jp', 'sc']],
    ['as they are where nothing says which', 'en', undefined, ['a', 'jp', 'b', 'sc', 'kr']],
    ['none of another form', 'zh-TW', 'kr', ['a', 'b']],
  ])('stand %s', (_, language, form, names) => {
    const fallback = ['a', 'jp', 'b', 'sc', 'kr'].map(family);
    const fonts = { text: family('t'), headings: family('t'), fallback, ...(form ? { form } : {}) } as never;
    expect(fallbackIn(fonts, language).map(({ name }) => name)).toEqual(names);
  });

  test('are as they are where none has Chinese characters', () => {
    const fallback = ['a', 'b'].map(family);
    expect(fallbackIn({ text: family('t'), headings: family('t'), fallback }, 'ja')).toBe(fallback);
  });
});

test('a shell is a document with its faces in it, each at the address that is wanted', () => {
  const face = { family: '"A"', unicodeRange: 'U+41', declarations: 'font-family:"A";', address: 'data:a' };
  const rule = '@font-face{font-family:"A";src:url(data:a) format("woff2")}';
  expect(faceRule(face)).toBe(rule);
  const shell = { html: ['<style>', '</style>'] as const, faces: [face, { ...face, address: 'data:b' }] };
  expect(shellHtml(shell)).toBe(`<style>${rule}\n${rule.replace('data:a', 'data:b')}</style>`);
  expect(shellHtml(shell, (each) => faceRule(each, 'none'))).toContain(
    'url(none) format("woff2")}\n@font-face',
  );
});

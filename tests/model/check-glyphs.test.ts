import { describe, expect, it } from 'vitest';
import { checkFonts } from '../../src/build/checks/check-fonts.js';
import { wearScripts } from '../../src/build/looks/wear-scripts.js';
import type { Looks } from '../../src/build/nouns/looks.js';
import { type LanguageTag, languageTag } from '../../src/domain/language-tag.js';
import { scriptFontsFor } from '../../src/fonts/script-fonts.js';
import { british } from '../support/british.js';
import { frameworkOf } from '../support/framework-of.js';
import { shippedBrand } from '../support/render-sketch.js';

const brands = await Promise.all(['vaarst', 'plain'].map(shippedBrand));
const looks: Looks = {
  templates: new Map(),
  brands: new Map(brands.map((brand) => [brand.id, brand])),
  places: new Map(),
  samples: new Map(),
  diagnostics: [],
};

/** What is missing where no other fonts are installed than those of the tests: Japanese and Hebrew. */
async function missing(text: string, page = '', language: LanguageTag = british) {
  const framework = frameworkOf({ language, crafts: [{ levels: [{ intro: [text] }] }] });
  const pages = [{ path: 'index.md', bytes: new TextEncoder().encode(page) }];
  const worn = await wearScripts(looks, framework, [], ['/nowhere']);
  return checkFonts(framework, pages, worn, [], ['/nowhere']);
}

describe('the fonts of both brands', () => {
  it.each([
    ['Latin with all accents', 'Žluťoučký kůň Þórður Łódź İstanbul Größe Ça œuvre ſ ạ'],
    ['Vietnamese stacked accents', 'Tiếng Việt có dấu chồng: ệ ộ ữ ẫ'],
    ['accents written as marks of their own', 'e\u0301 o\u0308 u\u0302'],
    ['Greek', 'Ελληνικά με τόνους ΰ'],
    ['Cyrillic', 'Съешь ещё этих мягких булок, ґанок Њујорк'],
    ['arrows', '← ↑ → ↓ ↔ ⇒ ⇔'],
    ['mathematical signs', '≤ ≥ ≠ ≈ ± × ÷ ∑ √ ∞ ∂ ∈'],
    ['common symbols', '€ £ ¥ § ¶ † ‡ • … – — “” ‘’ « » © ® ™ ° ✓ ✗ ★ ☆ ☑ ■ □ ▲ ●'],
    ['spaces, joiners and soft hyphens', 'a\u00a0b\u200bc\u00add\u2060e\u202f'],
    ['emoji', '🚀 👨‍👩‍👧‍👦 👍🏽 🇬🇧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️ ⁉ ℹ ✅'],
    ['Japanese, whose font is installed', '日本語のページ、「カンバン」。'],
    ['Hebrew, whose font is installed', 'שלום עולם, מַהֵר'],
  ])('draw %s', async (_, text) => {
    expect(await missing(text)).toEqual([]);
  });
});

describe('characters that no font can draw', () => {
  it('are one error for each script, at its place, with the package to install', async () => {
    const text = 'สวัสดี at work, 你们好 한국어 สวัสดี';
    const found = await missing(text, `---\ntitle: x\n---\n\n  ${text}\n`);
    expect(
      found.map(({ code, severity, place, what, fix }) => ({ code, severity, place, what, fix })),
    ).toEqual([
      {
        code: 'missing-glyph',
        severity: 'error',
        place: { file: 'index.md', line: 5, column: 3 },
        what: 'No font draws 12 Thai characters of this page: ส (U+0E2A), ว (U+0E27), ั (U+0E31) and 2 others.',
        fix: 'Run: npm install @fontsource/noto-sans-thai',
      },
      {
        code: 'missing-glyph',
        severity: 'error',
        place: { file: 'index.md', line: 5, column: 19 },
        what: 'No font draws 6 Korean characters of this page: 你 (U+4F60), 们 (U+4EEC), 好 (U+597D) and 3 others.',
        fix: 'Run: npm install @fontsource/noto-sans-kr',
      },
    ]);
  });

  it('are one error of a page in every brand, also where no package is known', async () => {
    const [found, ...others] = await missing('𓀀 and 𓀀');
    expect(others).toEqual([]);
    expect(found?.what).toBe('No font draws 2 characters of this page: 𓀀 (U+13000).');
    expect(found?.fix).toContain('fonts.fallback');
  });
});

it('our own words in a script without a font are an error of each page in it, though nothing else is', async () => {
  const found = await missing('Kubernetes', '', languageTag('ko'));
  expect(found.map(({ fix }) => fix)).toEqual(found.map(() => 'Run: npm install @fontsource/noto-sans-kr'));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ place }) => place.file)).size).toBe(found.length);
});

it.each([
  ['日', 'sc', 'noto-sans-sc'],
  ['日', 'jp', 'noto-sans-jp'],
  ['、', 'hk', 'noto-sans-hk'],
  ['ひ', 'sc', 'noto-sans-jp'],
  ['ー', 'sc', 'noto-sans-jp'],
  ['한', 'sc', 'noto-sans-kr'],
  ['א', 'sc', 'noto-sans-hebrew'],
  ['ב\u05b0'.slice(1), 'sc', 'noto-sans-hebrew'],
  ['،', 'sc', 'noto-sans-arabic'],
  ['क', 'sc', 'noto-sans-devanagari'],
] as const)('for %s among Chinese characters of the form %s the font is %s', (character, form, name) => {
  expect(scriptFontsFor(character.codePointAt(0) ?? 0, form)[0]?.name).toBe(`@fontsource/${name}`);
});

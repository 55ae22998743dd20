import { describe, expect, it } from 'vitest';
import { checkGlyphs } from '../../src/model/check-glyphs.js';
import { coverage } from '../../src/settings/coverage.js';
import { fontForCharacter } from '../../src/settings/font-for-character.js';
import { frameworkOf } from '../support/framework-of.js';
import { shippedBrand } from '../support/render-sketch.js';

const brands = await Promise.all(['vaarst', 'plain'].map(shippedBrand));

function missing(text: string, page = '') {
  const framework = frameworkOf({ crafts: [{ levels: [{ intro: [text] }] }] });
  const pages = [{ path: 'index.md', bytes: new TextEncoder().encode(page) }];
  return brands.map((brand) =>
    checkGlyphs(framework, pages, { brand: brand.id, covers: coverage(brand), packageFor: fontForCharacter }),
  );
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
  ])('draw %s', (_, text) => {
    expect(missing(text).flat()).toEqual([]);
  });
});

describe('a character that no font can draw', () => {
  it('is an error at its place, with its code point and a font that has it', () => {
    const [[found] = []] = missing('Kanban 看板 at work', '---\ntitle: x\n---\n\n  Kanban 看板 at work\n');
    expect(found).toMatchObject({
      code: 'missing-glyph',
      severity: 'error',
      place: { file: 'index.md', line: 5, column: 10 },
      what: 'No font of the brand "vaarst" can draw "看" (U+770B).',
      fix: expect.stringContaining('@fontsource/noto-sans-sc'),
    });
  });

  it('is reported once a page, however often it stands there', () => {
    expect(missing('看 看 看')[0]).toHaveLength(1);
  });

  it('is found in an emoji of several joined', () => {
    const [found = []] = missing('👨‍👧');
    expect(found.map(({ what }) => what)).toEqual([
      expect.stringContaining('U+1F468'),
      expect.stringContaining('U+1F467'),
    ]);
  });
});

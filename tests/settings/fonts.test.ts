import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { coverage } from '../../src/settings/coverage.js';
import { loadBrand } from '../../src/settings/load-brand.js';

describe('what a brand can draw', () => {
  test.each([
    ['Latin with all accents', 'ÄéŁőžßÆþ ĀĐŊ ẤệỮ'],
    ['Greek', 'αβγΩ ἀῷ'],
    ['Cyrillic', 'Привет ЂЌѓ'],
    ['punctuation', '“”‘’–—…·•†‡§¶'],
    ['arrows', '←↑→↓↔⇒➜'],
    ['mathematical signs', '∑∞≈≠≤≥√∂∀∃'],
    ['common symbols', '✓✔✗★☆■□▪☐☑⚠☀'],
  ])('%s, in both brands', async (_, text) => {
    for (const id of ['vaarst', 'plain']) {
      const covers = coverage(await stackOf(id));
      expect([...text].filter((character) => !covers(character.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  test('is not what a file holds beyond the range that the browser uses it for', async () => {
    const vaarst = await brand('vaarst');
    const faces = vaarst.fonts.text.faces.map((face) => ({ ...face, unicodeRange: 'U+0041' }));
    const text = { ...vaarst.fonts.text, faces };
    const covers = coverage([text]);
    expect([covers(0x41), covers(0x42)]).toEqual([true, false]);
  });

  test('must be there in every cut: a bold that lacks a letter leaves a box', async () => {
    const vaarst = await brand('vaarst');
    const faces = vaarst.fonts.text.faces.map((face) =>
      face.weight === 700 ? { ...face, unicodeRange: 'U+0041' } : face,
    );
    const text = { ...vaarst.fonts.text, faces };
    const covers = coverage([text]);
    expect([covers(0x41), covers(0x42)]).toEqual([true, false]);
  });
});

async function brand(id: string) {
  const { brand } = await loadBrand(id, [join(packageRoot, 'templates/brands')]);
  if (brand === undefined) throw new Error(`The brand ${id} has errors.`);
  return brand;
}

async function stackOf(id: string) {
  const { text, fallback } = (await brand(id)).fonts;
  return [text, ...fallback];
}

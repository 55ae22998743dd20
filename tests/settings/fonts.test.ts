import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { inRange, parseUnicodeRange } from '../../src/domain/unicode-range.js';
import { advances, characters, isVariable, xHeight } from '../../src/fonts/font-facts.js';
import { readWoff2 } from '../../src/fonts/read-woff2.js';
import { packageRoot } from '../../src/package-root.js';
import { coverage } from '../../src/settings/coverage.js';
import { loadBrand } from '../../src/settings/load-brand.js';

const fontsource = join(packageRoot, 'node_modules/@fontsource');

describe('the reader of woff2', () => {
  const files = readdirSync(fontsource).flatMap((name) =>
    readdirSync(join(fontsource, name, 'files'))
      .filter((file) => /-(400|700)-(normal|italic)\.woff2$/.test(file))
      // Emoji are taken from the one file that holds them all.
      .filter((file) => !/noto-emoji-\d/.test(file))
      .map((file) => join(fontsource, name, 'files', file)),
  );

  test('finds the same characters, widths and heights as fontkit does, in every font that ships', () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const bytes = readFileSync(file);
      const font = create(bytes);
      if (!('characterSet' in font)) throw new Error(`${file} is a collection`);
      // fontkit counts the end mark of the table, which is no character.
      const sort = (points: Iterable<number>) =>
        [...points].filter((point) => point !== 0xffff).sort((a, b) => a - b);
      expect(sort(characters(bytes)), file).toEqual(sort(new Set(font.characterSet)));
      // A font of emoji has no x.
      expect(xHeight(bytes), file).toBeCloseTo(font.xHeight / font.unitsPerEm || 0.5, 6);
      const widths = advances(bytes);
      const wrong = [...widths].filter(([point, width]) => {
        const glyph = font.glyphForCodePoint(point);
        return Math.abs(width - glyph.advanceWidth / font.unitsPerEm) > 1e-6;
      });
      expect(wrong, file).toEqual([]);
      expect(widths.size, file).toBe(characters(bytes).size);
      expect(isVariable(bytes), file).toBe(false);
    }
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a bare signature', Buffer.from('wOF2')],
    ['noise', Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(200, 0xab)])],
  ])('throws on %s', (_, bytes) => {
    expect(() => readWoff2(bytes)).toThrow();
  });
});

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

test('a unicode-range is read as CSS has it', () => {
  const range = parseUnicodeRange('U+26, u+0-7F, U+0025-00FF, U+4??');
  expect(range).toEqual([
    [0x26, 0x26],
    [0, 0x7f],
    [0x25, 0xff],
    [0x400, 0x4ff],
  ]);
  expect([0x4ff, 0x500].map((point) => inRange(range, point))).toEqual([true, false]);
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

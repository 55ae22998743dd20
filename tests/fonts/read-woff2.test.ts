import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { advances, characters, isVariable, xHeight } from '../../src/fonts/font-facts.js';
import { readWoff2 } from '../../src/fonts/read-woff2.js';
import { packageRoot } from '../../src/package-root.js';

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

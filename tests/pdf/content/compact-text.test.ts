import { describe, expect, test } from 'vitest';
import { latin1, toBytes } from '../../../src/pdf/content/bytes.js';
import { compactText } from '../../../src/pdf/content/compact-text.js';
import type { FontReading } from '../../../src/pdf/fonts/read-font.js';

/** Glyph 1 is half as wide as the font is high, all others are as wide as it is high. */
const font: FontReading = { codeBytes: 2, unicode: new Map(), width: (code) => (code === 1 ? 500 : 1000) };

function compact(text: string, found: FontReading | undefined = font): string {
  const bytes = compactText(toBytes(text), () => found);
  return latin1(bytes, 0, bytes.length);
}

const object = (shows: string) => `BT\n/F1 10 Tf\n1 0 0 -1 57 100 Tm\n${shows}\nET\n`;

describe('a line of text', () => {
  test('becomes one string where the pen goes as the glyphs do', () => {
    expect(compact(object('<0001> Tj\n5 0 Td <0002> Tj\n10 0 Td <0003> Tj'))).toBe(
      object('<000100020003> Tj'),
    );
  });

  test('keeps kerning and larger moves as numbers', () => {
    expect(compact(object('<0001> Tj\n5.5 0 Td <0002> Tj\n9.8 0 Td <0003> Tj'))).toBe(
      object('[<0001>-50<0002>20<0003>] TJ'),
    );
  });

  test('does not add up what it tolerates', () => {
    const wide = Array.from({ length: 20 }, () => '5.02 0 Td <0001> Tj').join('\n');
    const numbers = compact(object(`<0001> Tj\n${wide}`)).match(/>-\d+</g) ?? [];
    const sum = numbers.reduce((total, number) => total + Number(number.slice(1, -1)), 0);
    expect(Math.abs(sum + 40)).toBeLessThanOrEqual(2);
  });

  test('is written anew beside all that is not', () => {
    const around = ['q\n(BT /F1 ET) x\n', '/P <</MCID 3>> BDC\n', 'EMC\nQ\n'];
    const line = object('<0001> Tj\n5 0 Td <0001> Tj');
    const short = object('<00010001> Tj');
    expect(compact(`${around[0]}${line}${around[1]}${line}${around[2]}`)).toBe(
      `${around[0]}${short}${around[1]}${short}${around[2]}`,
    );
  });

  test.each([
    ['a single string', object('<0001> Tj')],
    ['a move up or down', object('<0001> Tj\n5 1 Td <0001> Tj')],
    ['another operator', object('<0001> Tj\n5 0 Td <0001> Tj\n1 Tr')],
    ['a literal string', object('(ab) Tj\n5 0 Td <0001> Tj')],
    ['strings of odd length', object('<00> Tj\n5 0 Td <0001> Tj')],
    ['no font', 'BT\n1 0 0 1 0 0 Tm\n<0001> Tj\n5 0 Td <0001> Tj\nET\n'],
    ['an end that is cut off', 'BT\n/F1 10 Tf\n1 0 0 -1 57 100 Tm\n<0001> Tj\n5 0 Td <00'],
    ['nothing at all', ''],
  ])('stays as it is with %s', (_, text) => {
    expect(compact(text)).toBe(text);
  });

  test('stays as it is in a font of one-byte codes, and in an unknown one', () => {
    const text = object('<0001> Tj\n5 0 Td <0001> Tj');
    expect(compact(text, { ...font, codeBytes: 1 })).toBe(text);
    expect(compactText(toBytes(text), () => undefined)).toEqual(toBytes(text));
  });

  test('within the data of an inline image is no text', () => {
    const image = `BI /W 1 /H 1 ID ${object('<0001> Tj\n5 0 Td <0001> Tj')} EI Q\n`;
    expect(compact(image)).toContain('5 0 Td');
  });
});

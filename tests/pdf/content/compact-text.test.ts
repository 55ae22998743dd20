import { describe, expect, test } from 'vitest';
import { latin1, toBytes } from '../../../src/pdf/content/bytes.js';
import { compactText } from '../../../src/pdf/content/compact-text.js';
import { sourceText } from '../../../src/pdf/content/source-text.js';
import type { SpeakingFont } from '../../../src/pdf/fonts/glyph-texts.js';

/** Glyph 1 is half as wide as the font is high, all others are as wide as it is high. Each is a letter; 32 is a space. */
const font: SpeakingFont = {
  codeBytes: 2,
  width: (code) => (code === 1 ? 500 : 1000),
  textOf: (code) => String.fromCharCode(code < 32 ? 96 + code : code),
  space: 32,
  sayingFont: () => undefined,
};

const paragraph = {};

function compact(text: string, found: SpeakingFont | undefined = font, goesOn = false, html = ''): string {
  const bytes = compactText(toBytes(text), {
    font: () => found,
    space: () => ({ resource: 'F9', code: 0x20, width: 250 }),
    block: (mcid) => (mcid < 5 ? paragraph : undefined),
    goesOn: () => goesOn,
    source: sourceText(html),
    direction: 'ltr',
  });
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
    const unknown = {
      font: () => undefined,
      space: () => undefined,
      block: () => undefined,
      goesOn: () => false,
      source: sourceText(''),
      direction: 'ltr' as const,
    };
    expect(compactText(toBytes(text), unknown)).toEqual(toBytes(text));
  });

  test('within the data of an inline image is no text', () => {
    const image = `BI /W 1 /H 1 ID ${object('<0001> Tj\n5 0 Td <0001> Tj')} EI Q\n`;
    expect(compact(image)).toContain('5 0 Td');
  });

  test('goes on from where the last string ended, unless it is moved', () => {
    expect(compact(object('<00010002> Tj\n<0003> Tj\n25 0 Td <0004> Tj\n<0001> Tj\n20 0 Td <0001> Tj'))).toBe(
      object('<00010002000300040001> Tj')
        .replace('0001> Tj', '0001>-500<0001>] TJ')
        .replace('Tm\n<', 'Tm\n[<'),
    );
  });

  test('begins where its first glyph stands', () => {
    expect(compact(object('30 0 Td <0001> Tj\n5 0 Td <0002> Tj'))).toBe(object('30 0 Td\n[<00010002>] TJ'));
  });

  test('goes up and down where glyphs do', () => {
    expect(compact(object('<0001> Tj\n5 1 Td <0001> Tj\n5 -1 Td <0002> Tj'))).toBe(
      object('[<0001>] TJ\n5 1 Td\n[<0001>] TJ\n5 -1 Td\n[<0002>] TJ'),
    );
  });
});

const span = (hex: string, shown: string) => `/Span<</ActualText <FEFF${hex}> >> BDC\n${shown}\nEMC`;

describe('a glyph that says what it stands for', () => {
  test('is one of the line, in which its font says so', () => {
    const said: [number, string | undefined][] = [];
    const speaking = { ...font, sayingFont: (code: number, text?: string) => void said.push([code, text]) };
    const line = object(`<0001> Tj\n${span('2019', '5 0 Td <0007> Tj')}\n10 0 Td <0002> Tj`);
    expect(compact(line, speaking)).toBe(object('<000100070002> Tj'));
    expect(said).toEqual([
      [1, undefined],
      [7, '\u2019'],
      [2, undefined],
    ]);
  });

  test('is set in another font where its own says something else', () => {
    const speaking = {
      ...font,
      sayingFont: (_: number, text?: string) => (text === undefined ? undefined : 'F1x1'),
    };
    const line = object(`<0001> Tj\n${span('2019', '5 0 Td <0007> Tj')}\n10 0 Td <0002> Tj`);
    expect(compact(line, speaking)).toBe(
      object('[<0001>] TJ\n/F1x1 10 Tf\n[<0007>] TJ\n/F1 10 Tf\n[<0002>] TJ'),
    );
  });

  test.each([
    ['a soft hyphen', '00AD'],
    ['a place to break', '200B'],
    ['a mark of direction', '200E'],
  ])('is left out where it is %s, which nobody sees', (_, hex) => {
    const line = object(`<0001> Tj\n${span(hex, '5 0 Td <0020> Tj')}\n0 0 Td <0002> Tj`);
    expect(compact(line)).toBe(object('<00010002> Tj'));
  });

  test.each([
    ['a quote', '2019', [[7, '\u2019']], '00070002'],
    ['a soft hyphen', '00AD', [], '0002'],
    ['a place to break', '200B', [], '0002'],
  ])('may stand first in its line, before the font is set: %s', (_, hex, expected, shown) => {
    const said: [number, string | undefined][] = [];
    const speaking = { ...font, sayingFont: (code: number, text?: string) => void said.push([code, text]) };
    const width = shown === '0002' ? 0 : 10;
    const first = `BT\n/Span<</ActualText <FEFF${hex}> >> BDC\n/F1 10 Tf\n1 0 0 -1 57 100 Tm\n<0007> Tj\nEMC\n`;
    expect(compact(`${first}${width} 0 Td <0002> Tj\nET\n`, speaking).replace(/\s+/g, ' ')).toBe(
      object(`<${shown}> Tj`).replace(/\s+/g, ' '),
    );
    expect(said).toEqual([...expected, [2, undefined]]);
  });

  test('is one of a line that runs from the right, whose mark stays', () => {
    const line = (shown: string) =>
      `BT\n/ReversedChars BMC\n/F1 10 Tf\n1 0 0 -1 57 100 Tm\n${shown}\nEMC\nET\n`;
    const bracket = '/Span<</ActualText (\\)) >> BDC\n5 0 Td <0007> Tj\nEMC';
    const said: [number, string | undefined][] = [];
    const speaking = { ...font, sayingFont: (code: number, text?: string) => void said.push([code, text]) };
    expect(compact(line(`<0001> Tj\n${bracket}`), speaking)).toBe(line('<00010007> Tj'));
    expect(said[1]).toEqual([7, ')']);
  });

  test('shares a text with others that stand for it together', () => {
    const said: [number, string | undefined][] = [];
    const speaking = { ...font, sayingFont: (code: number, text?: string) => void said.push([code, text]) };
    const line = object(span('0939093F0940', '<0003> Tj\n10 0 Td <0004> Tj'));
    expect(compact(line, speaking)).toBe(object('<00030004> Tj'));
    expect(said).toEqual([
      [3, '\u0939'],
      [4, '\u093f\u0940'],
    ]);
  });

  test('keeps its text where there are more glyphs than characters', () => {
    const line = object(span('0E33', '<0003> Tj\n10 0 Td <0004> Tj'));
    expect(compact(line)).toBe(object('/Span<</ActualText <FEFF0E33> >> BDC\n[<00030004>] TJ\nEMC\n'));
  });
});

describe('the space at which a line breaks', () => {
  const line = (y: number, shown: string) => `BT\n/F1 10 Tf\n1 0 0 -1 57 ${y} Tm\n<${shown}> Tj\nET\n`;
  const tag = (mcid: number, lines: string) => `/P <</MCID ${mcid} >>BDC\n${lines}EMC\n`;

  test('is put back where the paragraph goes on', () => {
    expect(compact(tag(0, line(100, '00010002') + line(114, '0003')))).toBe(
      tag(0, line(100, '000100020020') + line(114, '0003')),
    );
  });

  test('is put back where it goes on under another tag, or on another page', () => {
    const both = tag(0, line(100, '0001')) + tag(1, line(114, '0003'));
    expect(compact(both)).toBe(tag(0, line(100, '00010020')) + tag(1, line(114, '0003')));
    expect(compact(both, font, true)).toBe(tag(0, line(100, '00010020')) + tag(1, line(114, '00030020')));
  });

  test('is said by the last glyph where the line’s font has none', () => {
    const speaking = {
      ...font,
      space: undefined,
      sayingFont: (_: number, text?: string) => (text === 'b ' ? 'F1x1' : undefined),
    };
    const found = compact(tag(0, line(100, '00010002') + line(114, '0003')), speaking);
    expect(found).toBe(
      tag(0, line(100, '00010002').replace('0002', '> Tj\n/F1x1 10 Tf\n<0002') + line(114, '0003')),
    );
  });

  test.each([
    ['another paragraph', tag(0, line(100, '0001')) + tag(5, line(114, '0003'))],
    ['the foot, which has no tag', line(100, '0001') + line(114, '0003')],
    ['the same line', tag(0, line(100, '0001') + line(103, '0003'))],
    ['a hyphen', tag(0, line(100, '0001002D') + line(114, '0003'))],
    ['a slash', tag(0, line(100, '0001002F') + line(114, '0003'))],
    ['Japanese', tag(0, line(100, '79C16BCE') + line(114, '65E5'))],
  ])('is not made up before %s', (_, text) => {
    expect(compact(text)).toBe(text);
  });

  test.each([
    ['in a word that the source has in one piece', '<p>aab</p>', '00010001', '0002', false],
    ['between two words of the source', '<p>aa b</p>', '00010001', '0002', true],
    ['between words of two blocks', '<p>aa<br>b</p>', '00010001', '0002', true],
    ['in a word with a part in bold', '<p>a<b>a</b>b</p>', '00010001', '0002', false],
  ])('is known from the source: %s', (_, html, first, second, isPut) => {
    const text = (end: string) => tag(0, line(100, `${first}${end}`) + line(114, second));
    expect(compact(text(''), font, false, html)).toBe(text(isPut ? '0020' : ''));
  });

  test('is none where a word is divided, whose hyphen becomes a soft one', () => {
    const speaking = {
      ...font,
      sayingFont: (_: number, text?: string) => (text === '\u00ad' ? 'F1x1' : undefined),
    };
    const text = (hyphen: string) => tag(0, line(100, `0001${hyphen}`) + line(114, '0002'));
    const html = '<p>a\u00adb and a-b</p>';
    expect(compact(text('002D'), speaking, false, '<p>a\u00adb</p>')).toBe(text('> Tj\n/F1x1 10 Tf\n<002D'));
    expect(compact(text('002D'), speaking, false, html.replace('a\u00adb and ', ''))).toBe(text('002D'));
  });

  test('stands after a dash that stands alone', () => {
    expect(compact(tag(0, line(100, '000100202013') + line(114, '0003')))).toContain('<0001002020130020>');
  });
});

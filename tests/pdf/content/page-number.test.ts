import { PDFContext, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { toBytes } from '../../../src/pdf/content/bytes.js';
import { findPageNumber } from '../../../src/pdf/content/find-page-number.js';
import { keepPlace, keptPlace, placeOf, writeStamp } from '../../../src/pdf/content/number-place.js';
import { scanOperations } from '../../../src/pdf/content/scan-operations.js';
import type { FontReading } from '../../../src/pdf/fonts/read-font.js';

/** Every glyph is half as wide as the font is high. */
const font: FontReading = { codeBytes: 1, unicode: new Map(), width: () => 500 };

function find(text: string) {
  const bytes = toBytes(text);
  return findPageNumber(
    bytes,
    scanOperations(bytes),
    () => font,
    (resource) => resource === 'N',
  );
}

const sign = '/N gs';
const number = (x: number) => `BT /F 10 Tf 1 0 0 -1 ${x} 700 Tm (12) Tj 10 0 Td (34) Tj ET`;

describe('the printed page number', () => {
  test('is text in the graphics state that says so, measured through the transformations around it', () => {
    const found = find(`.75 0 0 -.75 0 800 cm q 1 0 0 1 10 0 cm ${sign} ${number(100)} Q`);
    expect(found).toMatchObject({ size: 10, start: 100, end: 120, pageStart: 82.5, pageEnd: 97.5 });
  });

  test('is one even when it is drawn in several text objects', () => {
    const found = find(`${sign} ${number(100)} ${number(120)}`);
    expect(found?.objects).toHaveLength(2);
    expect(found).toMatchObject({ start: 100, end: 140 });
  });

  test.each([
    ['text in another graphics state', `/G gs ${number(0)}`],
    ['text after another graphics state', `/N gs /G gs ${number(0)}`],
    ['text whose graphics state ended', `q ${sign} Q ${number(0)}`],
    ['tagged text in that state', `${sign} /P <</MCID 0>>BDC ${number(0)} EMC`],
    ['shapes in that state', `${sign} 0 0 9 9 re f`],
  ])('is not %s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });
});

describe('the stamped page number', () => {
  const stamp = [{ font: 'N', glyphs: '0a', width: 500, gap: 0 }];
  const stamped = (x: number) => {
    const printed = find(`${sign} ${number(x)} ${number(x + 20)} 0 0 1 1 re f`);
    if (printed === undefined) throw new Error('No number found.');
    const stream = keepPlace(PDFContext.create(), toBytes('BT ET'), placeOf(printed, 600));
    const place = keptPlace(stream)?.place;
    return place && writeStamp(place, stamp).replace(/\s+/g, ' ');
  };

  test('ends where the old one ended on a right-hand page', () => {
    expect(stamped(500)).toBe('BT /N 10 Tf 1 0 0 -1 535 700 Tm <0a> Tj ET');
  });

  test('starts where the old one started on a left-hand page', () => {
    expect(stamped(50)).toBe('BT /N 10 Tf 1 0 0 -1 50 700 Tm <0a> Tj ET');
  });

  test('goes nowhere else', () => {
    const context = PDFContext.create();
    expect(keptPlace(PDFRawStream.of(context.obj({}), toBytes('q Q')))).toBeUndefined();
    expect(keptPlace(keepPlace(context, toBytes('BT ET'), undefined))).toEqual({ place: undefined });
  });
});

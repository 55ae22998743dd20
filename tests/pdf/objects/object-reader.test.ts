import fc from 'fast-check';
import { PDFContext, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { ObjectReader } from '../../../src/pdf/objects/object-reader.js';
import { writeObject } from '../../../src/pdf/objects/write-object.js';

const context = PDFContext.create();

function read(text: string): PDFObject {
  return new ObjectReader(context, text).read();
}

describe('an object read from text', () => {
  test.each([
    ['a dictionary', '<< /Type /Page\n/Kids [ 3 0 R 4 0 R ] >>', '<</Type/Page/Kids[3 0 R 4 0 R]>>'],
    ['one within another', '<</A<</B 1>>/C 2>>', '<</A<</B 1>>/C 2>>'],
    ['an empty one', '<<>>', '<<>>'],
    ['numbers side by side', '[57 656.66998 -0.5 .25 +3]', '[57 656.66998 -0.5 0.25 3]'],
    ['two numbers that begin like a reference', '[12 0 13]', '[12 0 13]'],
    ['a reference before a bracket', '[12 0 R]', '[12 0 R]'],
    ['a string with parentheses', '(a (b) \\) c)', '(a (b) \\) c)'],
    ['a hexadecimal string', '<FEFF00e4>', '<FEFF00e4>'],
    ['words', '[true false null]', '[true false null]'],
    ['a name with an escape', '/A#20B', '/A#20B'],
    ['a comment on the way', '[1 % one\n2]', '[1 2]'],
  ])('%s', (_, text, written) => {
    expect(writeObject(read(text))).toBe(written);
  });

  test('is the same reference and the same name each time', () => {
    expect(read('12 0 R')).toBe(PDFRef.of(12));
    expect(read('/Type')).toBe(read('/Type'));
  });

  test.each(['<</A 1', '[1 2', '(open', '<12', '<</A', '', '}', '--'])('%s is not well formed', (text) => {
    expect(() => read(text)).toThrow();
  });

  const word = fc.stringMatching(/^[A-Za-z0-9_+-]{1,8}$/);
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: -99999, max: 99999 }).map(String),
      fc.integer({ min: 0, max: 5000 }).map((number) => `${number} 0 R`),
      word.map((text) => `/${text}`),
      fc.stringMatching(/^[ -'*-[\]-~]{0,12}$/).map((text) => `(${text})`),
      fc.constantFrom('true', 'false', 'null'),
      fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(' ')}]`),
      fc
        .uniqueArray(fc.tuple(word, tie('value')), { maxLength: 5, selector: ([key]) => key })
        .map((pairs) => `<<${pairs.map(([key, item]) => `/${key} ${item}`).join('\n')}>>`),
    ),
  }));

  test('is the same when it is written and read again', () => {
    fc.assert(
      fc.property(value, (text) => {
        const once = writeObject(read(text));
        expect(writeObject(read(once))).toBe(once);
        expect(once.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('is a number of its own, however often it comes', () => {
    const first = read('5');
    expect(first).toBeInstanceOf(PDFNumber);
    expect(first.toString()).toBe('5');
    expect(read('-5').toString()).toBe('-5');
  });
});

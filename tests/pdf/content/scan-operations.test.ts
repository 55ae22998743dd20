import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1, toBytes } from '../../../src/pdf/content/bytes.js';
import type { Operand } from '../../../src/pdf/content/operand.js';
import { readNumbers, readOperands } from '../../../src/pdf/content/read-operands.js';
import { scanOperations } from '../../../src/pdf/content/scan-operations.js';
import { writeOperand, writeOperation } from '../../../src/pdf/content/write-operation.js';

/** Numbers that PDF can hold: six decimals. */
const numbers = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1e6),
);
const names = fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) });
const strings = fc.uint8Array({ maxLength: 20 });
const operands = fc.letrec<{ operand: Operand }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    numbers,
    fc.boolean(),
    fc.constant(null),
    names.map((name) => ({ name })),
    strings,
    fc.array(tie('operand'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('operand')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
  ),
})).operand;
const operators = fc.constantFrom(
  'q',
  'Q',
  'BT',
  'ET',
  'Tj',
  'TJ',
  "'",
  '"',
  'f*',
  'b*',
  'BDC',
  'cm',
  'd0',
  'T*',
  'n',
);
const operations = fc.array(fc.tuple(operators, fc.array(operands, { maxLength: 4 })), { maxLength: 12 });

describe('scanning a content stream', () => {
  test('gives back any operations that were written', () => {
    fc.assert(
      fc.property(operations, (written) => {
        const bytes = toBytes(
          written.map(([operator, values]) => writeOperation(operator, ...values)).join(''),
        );
        const read = scanOperations(bytes);
        expect(read.map(({ operator }) => operator)).toEqual(written.map(([operator]) => operator));
        expect(read.map((operation) => readOperands(bytes, operation))).toEqual(
          written.map(([, values]) => values),
        );
      }),
    );
  });

  test('covers every byte but white space between operations', () => {
    fc.assert(
      fc.property(operations, (written) => {
        const bytes = toBytes(
          written.map(([operator, values]) => writeOperation(operator, ...values)).join(''),
        );
        let end = 0;
        for (const { from, at, to } of scanOperations(bytes)) {
          expect(latin1(bytes, end, from).trim()).toBe('');
          expect(from).toBeLessThanOrEqual(at);
          expect(at).toBeLessThan(to);
          end = to;
        }
        expect(latin1(bytes, end, bytes.length).trim()).toBe('');
      }),
    );
  });

  test('never fails on arbitrary bytes, and moves forward', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let end = 0;
        for (const operation of scanOperations(bytes)) {
          expect(operation.from).toBeGreaterThanOrEqual(end);
          expect(operation.to).toBeGreaterThan(operation.from);
          readOperands(bytes, operation);
          readNumbers(bytes, operation);
          end = operation.to;
        }
        expect(end).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  test.each([
    [
      'literal strings with escapes',
      '(a\\(b\\)\\\\ \\101\\7 (nested) \\\r\nx) Tj',
      [[...'a(b)\\ A\x07 (nested) x']],
    ],
    ['a line end within a string', '(a\r\nb\rc) Tj', [[...'a\nb\nc']]],
    ['hexadecimal with white space and an odd digit', '<48 65\n6C6c 7> Tj', [[...'Hellp']]],
  ])('reads %s', (_, text, [expected]) => {
    const bytes = toBytes(text);
    const [operation] = scanOperations(bytes);
    expect(operation && readOperands(bytes, operation)).toEqual([toBytes((expected ?? []).join(''))]);
  });

  test.each([
    ['1 -.5 +3. 004 .25 m', [1, -0.5, 3, 4, 0.25]],
    ['1%comment )\n2 m', [1, 2]],
    ['1\u00002\f3 m', [1, 2, 3]],
    ['1e5 -- 1.2.3 m', [Number.NaN, Number.NaN, Number.NaN]],
  ])('reads the numbers of %j', (text, expected) => {
    const bytes = toBytes(text);
    const [operation] = scanOperations(bytes);
    expect(operation && readOperands(bytes, operation)).toEqual(expected);
  });

  test.each([
    ['(a)Tj(b)Tj', ['Tj', 'Tj']],
    ['/F1 9 Tf[(x)]TJ', ['Tf', 'TJ']],
    ['q%Q\nQ', ['q', 'Q']],
    ['/P<</MCID 0>>BDC EMC', ['BDC', 'EMC']],
    ['1 0 0 RG true false null sh', ['RG', 'sh']],
    ['(unfinished', []],
    ['<</A (>>)>>BDC', ['BDC']],
    ['0 0 m 1 0 l 1 1 2 2 3 3 c h 5 5 m 6 5 l h f 0 0 m 9 9 l S', ['m', 'f', 'm', 'S']],
    ['0 0 1 1 re 2 2 m 3 3 l W n', ['re', 'm', 'W', 'n']],
  ])('finds the operators of %j', (text, expected) => {
    expect(scanOperations(toBytes(text)).map(({ operator }) => operator)).toEqual(expected);
  });

  test.each([
    ['plain data', '\x00\x01\xff'],
    ['data that holds EI', 'xEIx EI\x01 y'],
    ['data that looks like operators', 'q Q (x'],
  ])('takes an inline image with %s for one operation', (_, data) => {
    const bytes = toBytes(`q BI /W 1 /H 1 /F [/AHx] ID ${data}\nEI Q`);
    const read = scanOperations(bytes);
    expect(read.map(({ operator }) => operator)).toEqual(['q', 'BI', 'Q']);
    expect(latin1(bytes, read[1]?.to ?? 0, bytes.length)).toBe(' Q');
  });
});

test('a number is written without an exponent and read back within a millionth', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      const text = writeOperand(value);
      expect(text).toMatch(/^-?(\d+|\d*\.\d+)$/);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-6);
    }),
  );
});

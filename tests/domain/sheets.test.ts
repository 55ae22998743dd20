import { expect, test } from 'vitest';
import { fitLetterhead } from '../../src/domain/letterhead.js';
import { postersBeside } from '../../src/domain/paper.js';

const margins = { top: 40, bottom: 20 };

test.each([
  ['of the paper', { width: 210, height: 297 }, 1, 0, 0],
  ['that a program rounded', { width: 211.9, height: 295.1 }, 1, -0.95, 0.95],
  ['cut to the last that passes', { width: 212, height: 299 }, 1, -1, -1],
  ['a little too wide', { width: 212.5, height: 297 }, 210 / 212.5, 0, (297 - 297 * (210 / 212.5)) / 2],
  ['a little too high', { width: 210, height: 299.5 }, 297 / 299.5, (210 - 210 * (297 / 299.5)) / 2, 0],
  ['half as large', { width: 105, height: 148.5 }, 2, 0, 0],
  ['of Letter', { width: 215.9, height: 279.4 }, 210 / 215.9, 0, (297 - 279.4 * (210 / 215.9)) / 2],
])('a letterhead %s lies in the middle of A4, as large as it can be', (_, size, scale, left, above) => {
  const fitted = fitLetterhead({ ...size, ...margins }, 'a4');
  expect(fitted.scale).toBeCloseTo(scale, 9);
  expect(fitted.left).toBeCloseTo(left, 9);
  expect(fitted.above).toBeCloseTo(above, 9);
  expect(fitted.width).toBeCloseTo(size.width * scale, 9);
  expect(fitted.height).toBeCloseTo(size.height * scale, 9);
  expect(fitted.top).toBeCloseTo(above + 40 * scale, 9);
  expect(fitted.bottom).toBeCloseTo(above + 20 * scale, 9);
});

test('a poster beside sheets of one continent is of that continent', () => {
  expect((['a4', 'a5', 'letter'] as const).map((paper) => postersBeside(paper).join(' '))).toEqual([
    'a3 a2',
    'a3 a2',
    'tabloid ansi-c',
  ]);
});

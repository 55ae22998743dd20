import { expect, test } from 'vitest';
import { logicalOrder, paintedOrder } from '../../../src/pdf/content/logical-order.js';

test.each([
  ['Plain words, 12 of them', 'Plain words, 12 of them'],
  ['םלוע םולש', 'שלום עולם'],
  ['A word םלוע םולש and more', 'A word שלום עולם and more'],
  ['תורוש 3.5 בתוכ', 'כותב 3.5 שורות'],
  ['ינא CI התא', 'אני CI אתה'],
  ['', ''],
])('the painted line "%s" was written "%s"', (painted, written) => {
  expect(logicalOrder(painted)).toBe(written);
});

test('the letters of a ligature from the right come out as they were written', () => {
  const lamAlef = '\u0644\u0627';
  expect(logicalOrder(`\u0645${paintedOrder(lamAlef)}\u0633`)).toBe(`\u0633${lamAlef}\u0645`);
  expect(paintedOrder('ffi')).toBe('ffi');
});

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
  expect(logicalOrder(painted, 'ltr')).toBe(written);
});

test.each([
  ['םלוע םולש', 'שלום עולם'],
  ['PostgreSQLو Kubernetes 1.30 مدختسن', 'نستخدم Kubernetes 1.30 وPostgreSQL'],
  ['%99.9 ةبسنب', 'بنسبة 99.9%'],
  ['99.9% לש החלצהב', 'בהצלחה של 99.9%'],
  ['٪۹۹٫۹ اب', 'با ۹۹٫۹٪'],
  ['.دنهاوخيم GitHub Actions زا', 'از GitHub Actions ميخواهند.'],
  ['3 יוש ,2026-09-01 ךיראת', 'תאריך 2026-09-01, שוי 3'],
  ['DevOps Engineer', 'DevOps Engineer'],
  ['👩‍🚀 הבוט', 'טובה 👩‍🚀'],
])('the line "%s" of a page from the right was written "%s"', (painted, written) => {
  expect(logicalOrder(painted, 'rtl')).toBe(written);
});

test('the letters of a ligature from the right come out as they were written', () => {
  const lamAlef = '\u0644\u0627';
  expect(logicalOrder(`\u0645${paintedOrder(lamAlef)}\u0633`, 'rtl')).toBe(`\u0633${lamAlef}\u0645`);
  expect(paintedOrder('ffi')).toBe('ffi');
});

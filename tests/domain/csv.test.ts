import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writeCsv } from '../../src/domain/csv.js';

it('a table as CSV is read back whole, with an apostrophe before whatever would be a formula', () => {
  const harmless = ['Ada', '', 'a "b", c;\nd\te', 'řeč – 日本語', "'x", ' =x'];
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', '\r=1', '\n=1', '=HYPERLINK("x";"y")'];
  const csv = writeCsv([harmless, formulas]);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(parse(csv, { bom: true, relax_column_count: true })).toEqual([
    harmless,
    formulas.map((text) => `'${text}`),
  ]);
});

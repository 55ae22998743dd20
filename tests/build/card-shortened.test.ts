import { expect, test } from 'vitest';
import { fillOfPages } from '../../scripts/sheets/fill-of-pages.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { frameworkOf } from '../support/framework-of.js';
import { renderLevel } from '../support/render-sketch.js';
import { areasOf, prose } from '../support/sample-words.js';

const cases = [
  { paper: 'a4', orientation: 'portrait', areas: 5, statements: 5, words: 2400, head: 27 },
  { paper: 'a4', orientation: 'landscape', areas: 12, statements: 8, words: 3000, head: 27 },
  { paper: 'letter', orientation: 'portrait', areas: 8, statements: 3, words: 2000, head: 27 },
  { paper: 'a5', orientation: 'portrait', areas: 4, statements: 10, words: 900, head: 25 },
  { paper: 'a5', orientation: 'landscape', areas: 6, statements: 6, words: 1200, head: 25 },
] as const;

test.each(cases)(
  'a card of $words words on $paper $orientation is shortened at 8 pt or more, and at least 90 % full',
  async ({ paper, orientation, areas, statements, words, head }) => {
    const level = { intro: [prose(40)], areas: areasOf(words - 40, { areas, statements }) };
    const framework = frameworkOf({ crafts: [{ name: 'Engineer', levels: [level] }] });
    const printed = await withTestPrinter(async (printer) =>
      printer.print(await renderLevel(framework, 'card', { paper, orientation })),
    );
    if (printed.fit.kind !== 'card') throw new Error('It is no card.');
    expect(printed.fit.left).not.toEqual([]);
    expect(printed.fit.density.size).toBeGreaterThanOrEqual(8);
    // Every area says something.
    for (const { statements: left } of printed.fit.left) expect(left).toBeLessThan(statements);
    const [page] = await fillOfPages(printed.pdf, { top: head });
    expect(page?.fill).toBeGreaterThanOrEqual(0.9);
  },
);

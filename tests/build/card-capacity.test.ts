import { describe, expect, it } from 'vitest';
import type { PaperId } from '../../src/domain/paper.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { frameworkOf } from '../support/framework-of.js';
import { pdfPages } from '../support/pdf-text.js';
import { renderLevel } from '../support/render-sketch.js';
import { areasOf, prose } from '../support/sample-words.js';
import { wordsOf } from '../support/visible-words.js';

const shapes = {
  'five long areas': { areas: 5, statements: 5 },
  'fifteen areas': { areas: 15, statements: 2 },
  'sixty bullets': { areas: 6, statements: 10 },
  'long German compounds': { areas: 6, statements: 5, language: 'de' },
} as const;

/** Words of a whole level that a card must hold, intro included. */
const capacity: Readonly<Record<PaperId, number>> = { a4: 1200, letter: 1100, a5: 450 };

const cases = (Object.keys(capacity) as PaperId[]).flatMap((paper) =>
  (Object.keys(shapes) as (keyof typeof shapes)[]).flatMap((shape) =>
    (['portrait', 'landscape'] as const).map((orientation) => ({
      paper,
      shape,
      orientation,
      words: capacity[paper],
    })),
  ),
);

function levelOf(words: number, shape: keyof typeof shapes) {
  const intro = 60;
  const form = shapes[shape];
  const language = 'language' in form ? form.language : 'en';
  return frameworkOf({
    crafts: [
      {
        name: 'Engineer',
        levels: [{ intro: [prose(intro, language)], areas: areasOf(words - intro, form) }],
      },
    ],
  });
}

describe('a card', () => {
  it.each(cases)(
    'holds a whole level of $words words on $paper $orientation as $shape',
    async ({ paper, shape, orientation, words }) => {
      const printed = await withTestPrinter(async (printer) =>
        printer.print(await renderLevel(levelOf(words, shape), 'card', { paper, orientation })),
      );
      expect(printed.pages).toBe(1);
      expect(printed.fit).toMatchObject({ kind: 'card', left: [] });
    },
  );

  it('that is too long shows opening statements and counts what is left, on one page', async () => {
    const printed = await withTestPrinter(async (printer) =>
      printer.print(await renderLevel(levelOf(2400, 'five long areas'), 'card')),
    );
    expect(printed.pages).toBe(1);
    expect(printed.fit.kind === 'card' && printed.fit.left.length).toBe(5);
  });

  it.each([
    [
      'a long intro',
      {
        intro: Array.from({ length: 12 }, (_, at) => prose(320, 'en', at)),
        areas: areasOf(60, { areas: 2, statements: 2 }),
      },
    ],
    ['no area at all', { intro: Array.from({ length: 8 }, (_, at) => prose(300, 'en', at)), areas: {} }],
    [
      'long notes',
      {
        notes: Array.from({ length: 9 }, (_, at) => prose(300, 'en', at)),
        areas: areasOf(400, { areas: 4, statements: 3 }),
      },
    ],
    ['one endless paragraph', { intro: [prose(3000)], areas: areasOf(300, { areas: 3, statements: 3 }) }],
  ])('with %s clips nothing: every word is printed or counted as left out', async (_, level) => {
    const framework = frameworkOf({ crafts: [{ name: 'Engineer', levels: [level] }] });
    const printed = await withTestPrinter(async (printer) =>
      printer.print(await renderLevel(framework, 'card')),
    );
    if (printed.fit.kind !== 'card') throw new Error('It is no card.');
    const left = printed.fit.left.reduce((sum, { words }) => sum + words, 0);
    const found = wordsOf((await pdfPages(printed.pdf)).join(' ').replace(/(\p{L})-\s+/gu, '$1-'));
    const wanted = [
      ...('intro' in level ? level.intro : ['I work at rung 1.']),
      ...('notes' in level ? level.notes : []),
      ...Object.values(level.areas).flat(),
    ];
    const all = wanted.flatMap((text) => text.split(' ')).length;
    expect(printed.pages).toBe(1);
    expect(left).toBeGreaterThan(0);
    // Head, foot and area names are printed besides.
    expect(found.length + left).toBeGreaterThanOrEqual(all);
  });
});

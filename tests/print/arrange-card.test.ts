import { expect, test } from 'vitest';
import type { Arrangement, Density } from '../../src/domain/page.js';
import { makePage, makeShell } from './page-maker.js';
import { readPdf } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const densities: readonly Density[] = [
  { columns: 2, size: 10, leading: 1.4, gap: 4 },
  { columns: 2, size: 9, leading: 1.35, gap: 3 },
  { columns: 3, size: 8.5, leading: 1.3, gap: 3 },
  { columns: 3, size: 8, leading: 1.3, gap: 2 },
  { columns: 3, size: 7, leading: 1.3, gap: 1.5 },
];

const shortened = { readable: [2, 3], small: [4] };

const shell = makeShell({
  css: `@page { size: 210mm 297mm; margin: 13mm }
    body { overflow-wrap: break-word } [data-sheet] { height: 270mm; display: flex; flex-direction: column; overflow: hidden }
    [data-columns] { flex: 1 1 0; min-height: 0; columns: var(--columns); column-gap: 6mm;
      font-size: var(--size); line-height: var(--leading) }
    h2, p, ul { margin: 0; padding: 0 } h2 { font-size: 1em } li { margin-top: var(--gap) } [data-more] { display: none }`,
});

const sentence = 'I design deliver measure and improve what my team depends on every single day';

/** A card of so many areas, statements in each, and words in each statement. */
function card({
  areas,
  statements,
  words,
  word = '',
}: {
  areas: number;
  statements: number;
  words: number;
  word?: string;
}) {
  const vocabulary = sentence.split(' ');
  const text = (seed: number) =>
    Array.from({ length: words }, (_, index) => word || vocabulary[(seed + index) % vocabulary.length]).join(
      ' ',
    );
  const body = Array.from(
    { length: areas },
    (_, area) =>
      `<section data-area="Area ${area}"><h2>Area ${area}</h2><ul>${Array.from(
        { length: statements },
        (_, index) => `<li data-statement>${text(area * 31 + index)} ${area}.${index}.</li>`,
      ).join('')}</ul><p data-more>+ <span data-count></span> more</p></section>`,
  ).join('');
  return makePage({
    shell,
    title: 'Card',
    body: `<div data-sheet><h1>Card</h1><div data-columns>${body}</div></div>`,
    arrangement: { kind: 'card', densities, shortened },
  });
}

async function print(
  shape: Parameters<typeof card>[0],
  arrangement: Omit<Extract<Arrangement, { kind: 'card' }>, 'kind'> = { densities, shortened },
) {
  const page = { ...card(shape), arrangement: { kind: 'card', ...arrangement } as const };
  const { pdf, pages, fit } = await withTestPrinter((printer) => printer.print(page));
  if (fit.kind !== 'card') throw new Error('It is no card.');
  const text = (await readPdf(pdf))
    .flat()
    .map((run) => run.text)
    .join(' ');
  return { pages, fit, text };
}

test('a short level is set in the most comfortable density', async () => {
  const { pages, fit } = await print({ areas: 5, statements: 3, words: 12 });
  expect(pages).toBe(1);
  expect(fit).toEqual({ kind: 'card', density: densities[0], left: [] });
});

test.each([
  ['five long areas', { areas: 5, statements: 4, words: 59 }],
  ['fifteen areas', { areas: 15, statements: 4, words: 19 }],
  ['sixty bullets', { areas: 5, statements: 12, words: 19 }],
])('a level of 1,200 words in %s is on one page, whole', async (_, shape) => {
  const { pages, fit, text } = await print(shape);
  expect(pages).toBe(1);
  expect(fit.left).toEqual([]);
  for (let area = 0; area < shape.areas; area += 1) {
    for (let index = 0; index < shape.statements; index += 1) expect(text).toContain(`${area}.${index}.`);
  }
});

test.each([
  ['words of many lengths', ''],
  ['narrow letters, which foretell too small a density', 'illicit'],
  ['wide letters, which foretell too large a one', 'WOMMAWWOM'],
  ['letters of a script that is wider still', '漢字仮名交文'],
])('the density taken is the first that fits, with %s', async (_, word) => {
  await withTestPrinter(async (printer) => {
    for (const words of [4, 9, 14, 19, 24, 34]) {
      const page = card({ areas: 6, statements: 4, words, word });
      const alone = async (density: Density) => {
        const { fit } = await printer.print({
          ...page,
          arrangement: { kind: 'card', densities: [density], shortened: { readable: [0], small: [] } },
        });
        return fit.kind === 'card' && fit.left.length === 0;
      };
      const fitting = [];
      for (const density of densities) fitting.push(await alone(density));
      const { fit } = await printer.print(page);
      const first = fitting.indexOf(true);
      // What fits nowhere is shortened, at the size meant for that.
      expect(fit.kind === 'card' && fit.density, `${words} words, ${fitting}`).toEqual(
        densities[first === -1 ? 2 : first],
      );
      expect(fit.kind === 'card' && fit.left.length === 0).toBe(first !== -1);
    }
  });
});

test('a level that fits no density keeps the opening statements of every area and counts the others', async () => {
  const { pages, fit, text } = await print({ areas: 6, statements: 20, words: 30 });
  expect(pages).toBe(1);
  expect(fit.density).toEqual(densities[2]);
  expect(fit.left).toHaveLength(6);
  const hidden = fit.left.map(({ statements }) => statements);
  // As many in every area, and one more in the first ones for which there is room.
  expect(hidden.toSorted((one, other) => one - other)).toEqual(hidden);
  expect(Math.max(...hidden) - Math.min(...hidden)).toBeLessThanOrEqual(1);
  expect(Math.max(...hidden)).toBeLessThan(20);
  for (const [area, count] of hidden.entries()) {
    expect(fit.left[area]).toEqual({ area: `Area ${area}`, statements: count, words: count * 31 });
    expect(text).toContain(`${area}.${19 - count}. + ${count} more`);
    expect(text).not.toContain(`${area}.${20 - count}.`);
  }
});

test('as many statements stay as fit: two more in every area would not', async () => {
  // Smaller print would hold more.
  const { fit } = await print({ areas: 6, statements: 20, words: 30 });
  const kept = 20 - Math.max(...fit.left.map(({ statements }) => statements));
  const only = { densities: densities.slice(2, 3), shortened: { readable: [0], small: [] } };
  expect((await print({ areas: 6, statements: kept, words: 30 }, only)).fit.left).toEqual([]);
  expect((await print({ areas: 6, statements: kept + 2, words: 30 }, only)).fit.left).not.toEqual([]);
});

test('when not even one statement of each area fits, all areas are named and counted', async () => {
  const { pages, fit, text } = await print({ areas: 40, statements: 2, words: 150 });
  expect(pages).toBe(1);
  expect(fit.left).toHaveLength(40);
  expect(fit.density.size).toBeGreaterThanOrEqual(8);
  expect(text).toContain('Area 39 + 2 more');
});

test('long compounds that cannot be broken do not reach out of their column', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const { pages, fit } = await print({ areas: 5, statements: 2, words: 6, word });
  expect(pages).toBe(1);
  expect(fit.left).toEqual([]);
});

test('a card that is longer than its sheet is not printed on two', async () => {
  const tall = makeShell({
    css: '@page { size: 210mm 297mm; margin: 13mm } [data-sheet] { height: 400mm } [data-columns] { height: 390mm; columns: 2 }',
  });
  const page = { ...card({ areas: 1, statements: 1, words: 5 }), shell: tall };
  await expect(withTestPrinter((printer) => printer.print(page))).rejects.toMatchObject({
    code: 'card-on-two-sheets',
  });
});

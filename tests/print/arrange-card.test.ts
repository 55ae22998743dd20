import { expect, test } from 'vitest';
import type { Arrangement, Density } from '../../src/domain/page.js';
import type { Printer } from '../../src/print/with-printer.js';
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

const css = `@page { size: 210mm 297mm; margin: 13mm }
    body { overflow-wrap: break-word } [data-sheet] { height: 270mm; display: flex; flex-direction: column; overflow: hidden }
    [data-columns] { flex: 1 1 0; min-height: 0; columns: var(--columns); column-gap: 6mm;
      font-size: var(--size); line-height: var(--leading) }
    h2, p, ul { margin: 0; padding: 0 } h2 { font-size: 1em } li { margin-top: var(--gap) } [data-more] { display: none }`;

const shell = makeShell({ css });

/** As the product's own style sheet. */
const keeping = makeShell({
  css: `${css} section { break-inside: avoid-column } h2 { break-after: avoid }
    [data-split] section { break-inside: auto } [data-whole] { break-inside: avoid }`,
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

/** Three areas in two columns: whole, the second column is half empty. */
async function threeAreas(
  printer: Printer,
  shape: { statements: number; words: number },
  steps: readonly Density[],
) {
  const page = {
    ...card({ areas: 3, ...shape }),
    shell: keeping,
    arrangement: { kind: 'card', densities: steps, shortened: { readable: [0], small: [] } } as const,
  };
  const { fit } = await printer.print(page);
  if (fit.kind !== 'card') throw new Error('It is no card.');
  return { size: fit.density.size, leading: fit.density.leading, left: fit.left.length };
}

const at = (size: number, leading: number): Density => ({ columns: 2, size, leading, gap: 2 });

test.each([
  ['print below 9 pt larger', at(8.5, 1.3), at(8, 1.3), [24, 42, 54, 57, 60, 63, 66]],
  ['print below 10 pt a point larger', at(10, 1.3), at(9, 1.3), [18, 21, 24, 28, 32, 36, 42]],
  ['lines less close', at(8, 1.4), at(8, 1.15), [24, 33, 42, 51, 60, 69]],
])('areas split between columns where that makes %s', async (_, larger, smaller, lengths) => {
  const split = await withTestPrinter(async (printer) => {
    const found = [];
    for (const words of lengths) {
      const set = (...steps: Density[]) => threeAreas(printer, { statements: 8, words }, steps);
      // The smaller print alone, whose areas stay whole where they can.
      const [alone, both, large] = [await set(smaller), await set(larger, smaller), await set(larger)];
      if (alone.left > 0) continue;
      expect(both, `${words} words`).toEqual(large.left === 0 ? large : alone);
      found.push(large.left === 0);
    }
    return found;
  });
  expect(new Set(split)).toEqual(new Set([true, false]));
});

test('half a point more is no reason to split areas whose print has 9 pt', async () => {
  const sizes = await withTestPrinter(async (printer) => {
    const found = [];
    for (const words of [22, 26, 28, 30, 32]) {
      found.push((await threeAreas(printer, { statements: 8, words }, [at(9.5, 1.3), at(9, 1.3)])).size);
    }
    return found;
  });
  expect(new Set(sizes)).toEqual(new Set([9.5, 9]));
});

test('close lines in a larger size are found though loose lines in a smaller one do not fit', async () => {
  const steps = [11, 10.5, 10, 9.5, 9].flatMap((size) => [
    { columns: 2, size, leading: 1.4, gap: size * 0.42 },
    { columns: 2, size, leading: 1.24, gap: size * 0.1 },
  ]);
  await withTestPrinter(async (printer) => {
    for (const words of [10, 12, 14, 16, 18, 20]) {
      const page = card({ areas: 6, statements: 5, words });
      const taken = async (some: readonly Density[]) => {
        const { fit } = await printer.print({
          ...page,
          arrangement: { kind: 'card', densities: some, shortened: { readable: [0], small: [] } },
        });
        return fit.kind === 'card' && fit.left.length === 0 ? fit.density : undefined;
      };
      const fitting = [];
      for (const step of steps) fitting.push(await taken([step]));
      expect(await taken(steps), `${words} words`).toEqual(fitting.find((step) => step !== undefined));
    }
  });
});

test('a level that fits whole in the smallest print is not shortened', async () => {
  const whole = [];
  for (const words of [44, 50, 56, 62, 68, 74]) {
    const shape = { areas: 6, statements: 4, words };
    const { fit } = await print(shape);
    const only = { densities: densities.slice(4), shortened: { readable: [0], small: [] } };
    const smallest = (await print(shape, only)).fit;
    expect(fit.left.length === 0, `${words} words`).toBe(smallest.left.length === 0);
    if (fit.left.length === 0) whole.push(fit.density.size);
  }
  expect(whole).toContain(7);
  expect(whole.length).toBeLessThan(6);
});

test('a long statement that an area begins with splits before words are left out', async () => {
  const shape = { statements: 1, words: 400 };
  const { left } = await withTestPrinter((printer) => threeAreas(printer, shape, [at(8, 1.3)]));
  expect(left).toBe(0);
});

import { expect, test } from 'vitest';
import { makePage, makeShell } from './page-maker.js';
import { readPdf } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const css = 'h1 { font: 700 30pt/34pt Inter; margin: 0; overflow-wrap: break-word; width: 90mm }';

async function titled(title: string, kind: 'flow' | 'handout') {
  const page = makePage({
    shell: makeShell({ css }),
    body: `<h1>${title}</h1><p>Text.</p>`,
    arrangement: { kind },
  });
  const { pdf } = await withTestPrinter((printer) => printer.print(page));
  return (await readPdf(pdf)).flat().filter(({ text }) => text.trim() !== '' && text !== 'Text.');
}

test.each(['flow', 'handout'] as const)(
  'a word of a title that is wider than its column is set smaller, not broken, in a %s',
  async (kind) => {
    const runs = await titled('Backstubenverantwortung im Haus', kind);
    expect(runs[0]?.text.trim()).toBe('Backstubenverantwortung');
    expect(runs[0]?.size).toBeGreaterThan(15);
    expect(runs[0]?.size).toBeLessThan(24);
  },
);

test('a head is set smaller for its longest word where a little is enough, and else keeps its size', async () => {
  const body = (head: string) => `<h2>${head}</h2><p>Text.</p>`;
  const sizes = async (head: string) => {
    const shell = makeShell({ css: css.replace('h1', 'h2') });
    const { pdf } = await withTestPrinter((printer) => printer.print(makePage({ shell, body: body(head) })));
    return (await readPdf(pdf)).flat().filter(({ text }) => text !== 'Text.');
  };
  const [little] = await sizes('Ofenverantwortung');
  expect(little?.text).toBe('Ofenverantwortung');
  expect(little?.size).toBeLessThan(29);
  const [much] = await sizes('Ofentemperaturregelungskenntnisse');
  expect(much?.size).toBeCloseTo(30, 0);
});

test('a title whose words fit keeps its size, however long it is', async () => {
  const runs = await titled('Responsibility for the ovens and for all that is in them', 'flow');
  for (const { size } of runs) expect(size).toBeCloseTo(30, 0);
});

test('a word that would have to be tiny is broken, at half the size', async () => {
  const runs = await titled('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', 'flow');
  expect(runs.length).toBeGreaterThan(1);
  for (const { size } of runs) expect(size).toBeCloseTo(15, 0);
});

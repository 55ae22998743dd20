import { expect, test } from 'vitest';
import type { Page } from '../../src/domain/page.js';
import { makePage, makeShell } from './page-maker.js';
import { withTestPrinter } from './with-test-printer.js';

/** Without the dates and the structure ids, which count up within a tab. */
function normalise(pdf: Uint8Array): string {
  const ids = new Map<string, string>();
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .replace(/D:\d{14}[^)]*/g, 'DATE')
      .replace(/node\d{8}/g, (id) => {
        if (!ids.has(id)) ids.set(id, `node${String(ids.size).padStart(8, '0')}`);
        return ids.get(id) ?? '';
      })
      // Offsets of objects move when dates have other lengths; none has.
      .replace(/\r/g, '\n')
  );
}

const shell = makeShell({
  root: 'class="shell"',
  css: `@page { @bottom-left { content: var(--foot, "no foot"); font: 700 8pt Inter } }
    .dirty body, body.tight { color: red } h2 { counter-increment: chapter } h2::before { content: counter(chapter) ". " }
    .wide { transition: margin 1s; margin-left: 40mm }`,
});

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="green"/></svg>`;
const image = `<img alt="" src="data:image/svg+xml,${encodeURIComponent(picture)}">`;
const statements = Array.from({ length: 30 }, (_, index) => `<p data-statement>Statement ${index}</p>`).join(
  '',
);

const plain = makePage({
  shell,
  title: 'Plain',
  language: 'en',
  body: '<h2>One</h2><h2>Two</h2><p>Text</p>',
});

/** Documents that leave traces wherever one can. */
const messy: readonly Page[] = [
  makePage({
    shell,
    title: 'Messy',
    language: 'de',
    style:
      ':root { --foot: "Messy foot"; --columns: 3 } body { counter-reset: chapter 40 } p { color: blue }',
    body: `<style>p { font-size: 30pt }</style><h2 id="document" class="wide">Ä</h2><input autofocus value="x">
      <div style="height: 9000px">tall</div><details open>open</details>${image}`,
  }),
  makePage({
    shell,
    style: '@page { size: 100mm 100mm; margin: 10mm }',
    body: `<section data-area="A"><h2>A</h2>${statements}</section><section data-area="B"><h2>B</h2>${statements}</section>`,
    arrangement: { kind: 'handout' },
  }),
  makePage({
    shell,
    style: '[data-columns] { columns: var(--columns); height: 90mm; font-size: var(--size) }',
    body: `<div data-sheet><div data-columns><section data-area="A">${statements}</section></div></div>`,
    arrangement: {
      kind: 'card',
      densities: [
        { columns: 1, size: 20, leading: 1.2, gap: 4 },
        { columns: 2, size: 8, leading: 1.2, gap: 4 },
      ],
      shortened: { readable: [0, 1], small: [] },
    },
  }),
];

test('a kept tab prints the same bytes as a fresh one, whatever it printed before', async () => {
  const pages = [plain, ...messy];
  const fresh = await Promise.all(
    pages.map((page) => withTestPrinter((printer) => printer.print(page), { tabs: 1 })),
  );
  const kept = await withTestPrinter(
    async (printer) => {
      const found = [];
      for (const page of [...messy, ...pages.toReversed(), ...pages]) found.push(await printer.print(page));
      return found.slice(-pages.length);
    },
    { tabs: 1 },
  );
  for (const [index, { pdf, fit }] of kept.entries()) {
    expect(normalise(pdf), pages[index]?.title).toBe(normalise(fresh[index]?.pdf ?? new Uint8Array()));
    expect(fit).toEqual(fresh[index]?.fit);
  }
});

test('a tab that held another shell prints the same bytes as a fresh one', async () => {
  const other = makePage({
    shell: makeShell({ css: 'p { color: red; font-size: 40pt } @page { size: 148mm 210mm }' }),
  });
  const fresh = await withTestPrinter((printer) => printer.print(plain));
  const kept = await withTestPrinter(
    async (printer) => {
      await printer.print(other);
      return printer.print(plain);
    },
    { tabs: 1 },
  );
  expect(normalise(kept.pdf)).toBe(normalise(fresh.pdf));
});

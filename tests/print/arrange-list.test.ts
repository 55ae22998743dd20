import { expect, test } from 'vitest';
import { makePage, makeShell } from './page-maker.js';
import { readPdf } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const css = 'h2, h3, p { font: 10pt/14pt Inter; margin: 0 } [data-piece] { break-inside: avoid }';

/** The texts of each page: some lines, then a level with pieces of so many lines and the count of what is left out. */
async function printed(before: number, pieces: readonly number[]) {
  const piece = (lines: number, at: number) =>
    `<p data-piece>Piece ${at}${'<br>and on'.repeat(lines - 1)}</p>`;
  const body = `<header><p>Top${'<br>line'.repeat(before - 1)}</p></header>
    <section><h2>Craft</h2><section data-entry data-continued="(continued)"><h3>Level</h3>
    ${pieces.map(piece).join('')}<p data-last data-piece>And 2 more</p></section></section>`;
  const arrangement = { kind: 'running-list' } as const;
  const page = makePage({ shell: makeShell({ css }), body, arrangement });
  const { pdf } = await withTestPrinter((printer) => printer.print(page));
  return (await readPdf(pdf)).map((runs) => runs.map(({ text }) => text.trim()));
}

test.each([{ pieces: [6] }, { pieces: [6, 3] }])(
  'what ends a level of pieces of $pieces lines never stands on a page without a piece of it',
  async ({ pieces }) => {
    let broke = 0;
    // A page holds 52 lines.
    for (let before = 36; before <= 48; before += 1) {
      const pages = await printed(before, pieces);
      const end = pages.find((texts) => texts.includes('And 2 more')) ?? [];
      expect(end.join(' '), `after ${before} lines`).toMatch(/Level.* Piece \d/);
      if (pages.length > 1) broke += 1;
    }
    expect(broke).toBeGreaterThan(3);
  },
);

import { expect, test } from 'vitest';
import { makePage, makeShell } from './page-maker.js';
import { readPdf } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const shell = makeShell({
  css: `h2 { font: 700 12pt/14pt Inter; margin: 0 } p { margin: 0 }
    .keep { break-inside: avoid } .tight p { line-height: 13pt } [data-notes] { display: none }
    [data-notes-line] { display: block; height: 8mm }`,
});
const paper = '@page { size: 210mm 297mm; margin: 16mm 20mm 18mm 18mm }';
/** Lines of 14 pt that fit between the margins: (297 − 34) mm. */
const perPage = 53;
const bottom = (297 - 18) * (72 / 25.4);

/** A handout whose areas have a heading and so many lines each. */
function handout(areas: readonly number[]) {
  const body = areas.map(
    (lines, area) => `<section data-area="Area ${area}"><h2>Area ${area}</h2>
      ${Array.from({ length: lines }, (_, line) => `<p data-statement>Area ${area} line ${line}</p>`).join('')}</section>`,
  );
  const notes = '<section data-notes><h2>Notes</h2><span data-notes-line>_</span></section>';
  return makePage({
    shell,
    style: paper,
    body: `<main>${body.join('')}${notes}</main>`,
    arrangement: { kind: 'handout' },
  });
}

async function printed(areas: readonly number[]) {
  const { pdf, fit } = await withTestPrinter((printer) => printer.print(handout(areas)));
  const pages = await readPdf(pdf);
  return { fit, pages, texts: pages.map((page) => page.map(({ text }) => text)) };
}

/** How far down the last page its last line stands, 0 to 1. */
function fill(pages: Awaited<ReturnType<typeof readPdf>>): number {
  const top = bottom - (297 - 34) * (72 / 25.4);
  return (Math.max(...(pages.at(-1) ?? []).map(({ y }) => y)) - top) / (bottom - top);
}

test('a handout that fits on one page stays as it is', async () => {
  const { fit, pages, texts } = await printed([5, 5]);
  expect(fit).toEqual({ kind: 'handout', notes: false });
  expect(pages).toHaveLength(1);
  expect(texts[0]).not.toContain('Notes');
});

test('a handout as long as a page to the line is arranged as if it were longer', async () => {
  for (const lines of [perPage - 4, perPage - 3, perPage - 2]) {
    const { fit, pages } = await printed([20, lines - 20]);
    expect(fit).toEqual({ kind: 'handout', notes: false });
    if (pages.length > 1) expect(fill(pages), `${lines} lines`).toBeGreaterThan(0.3);
  }
});

test('an area of at most twelve lines never splits', async () => {
  const { texts } = await printed([11, 11, 11, 11, 11, 11, 11]);
  expect(texts).toHaveLength(2);
  expect(texts[1]?.[0]).toMatch(/^Area \d$/);
});

test('an area of more than twelve lines may split', async () => {
  const { texts } = await printed([30, 60]);
  expect(texts[0]).toContain('Area 1 line 0');
  expect(texts[1]).toContain('Area 1 line 59');
});

test('a few lines on a last page are spared by setting the text tighter', async () => {
  const { pages, texts } = await printed([18, 17, perPage - 37]);
  expect(pages).toHaveLength(1);
  expect(texts[0]).not.toContain('Notes');
});

test('whole areas move to a last page that would be nearly empty', async () => {
  const { fit, pages, texts } = await printed([30, 10, 10, 10, 2]);
  expect(fit).toEqual({ kind: 'handout', notes: false });
  expect(pages).toHaveLength(2);
  expect(texts[1]?.[0]).toMatch(/^Area \d$/);
  expect(fill(pages)).toBeGreaterThan(1 / 3);
});

test('a last page that no area can fill starts with an earlier statement', async () => {
  const { fit, pages, texts } = await printed([perPage + 8]);
  expect(fit).toEqual({ kind: 'handout', notes: false });
  expect(pages).toHaveLength(2);
  expect(texts[1]?.[0]).toMatch(/^Area 0 line \d+$/);
  expect(fill(pages)).toBeGreaterThan(0.3);
  expect(fill(pages.slice(0, 1))).toBeGreaterThan(0.6);
});

test('a last page that nothing can fill gets lines for notes', async () => {
  const lines = Array.from({ length: perPage + 8 }, (_, line) => `line ${line}`).join('<br>');
  const page = handout([0]);
  const body = page.body.replace('</h2>', `</h2><p data-statement>${lines}</p>`);
  const { pdf, fit } = await withTestPrinter((printer) => printer.print({ ...page, body }));
  const pages = await readPdf(pdf);
  expect(fit).toEqual({ kind: 'handout', notes: true });
  expect(pages).toHaveLength(2);
  const notes = pages[1]?.map(({ text }) => text) ?? [];
  expect(notes.slice(notes.indexOf('Notes')).filter((text) => text === '_').length).toBeGreaterThanOrEqual(5);
  expect(fill(pages)).toBeGreaterThan(0.3);
  expect(fill(pages)).toBeLessThan(0.5);
});

test('whatever the lengths, no area of twelve lines splits and no last page stays nearly empty', async () => {
  const shapes = Array.from({ length: 40 }, (_, seed) =>
    Array.from({ length: 3 + (seed % 7) }, (_, area) => 1 + ((seed * 7 + area * 5 + area * area * 3) % 23)),
  );
  const prints = await withTestPrinter((printer) =>
    Promise.all(shapes.map(async (areas) => ({ areas, ...(await printer.print(handout(areas))) }))),
  );
  for (const { areas, pdf, pages } of prints) {
    const sheets = await readPdf(pdf);
    if (pages > 1) expect(fill(sheets), `last page of ${areas}`).toBeGreaterThan(0.3);
    for (const [area, lines] of areas.entries()) {
      const on = sheets.filter((page) => page.some(({ text }) => text.startsWith(`Area ${area} line`)));
      if (lines <= 11) expect(on, `sheets with area ${area} of ${areas}`).toHaveLength(1);
    }
  }
});

test('an area that may split never leaves only its rule at the foot of a page', async () => {
  const room = 40;
  const css = `h2 { font: 700 12pt/14pt Inter; margin: 0 } p { margin: 0; break-inside: avoid }
    section { display: grid; grid-template-columns: 1fr 2fr; padding-top: ${room}pt } .keep { break-inside: avoid }`;
  const area = (number: number, lines: number) =>
    `<section data-area="Area ${number}"><h2>Area ${number}</h2><div>
      ${Array.from({ length: 3 }, () => `<p data-statement>${'A long line of words. '.repeat(lines * 4)}</p>`).join('')}</div></section>`;
  const page = makePage({
    shell: makeShell({ css }),
    style: paper,
    body: `<main>${area(0, 10)}${area(1, 10)}</main>`,
    arrangement: { kind: 'handout' },
  });
  for (let before = 0; before < 14; before += 1) {
    const body = page.body.replace('<main>', `<main>${'<p>Before.</p>'.repeat(before)}`);
    const { pdf } = await withTestPrinter((printer) => printer.print({ ...page, body }));
    const [, second] = await readPdf(pdf);
    const heading = second?.find(({ text }) => text === 'Area 1');
    // On top of a page the heading stands below the area's own room, which holds the rule.
    if (heading !== undefined && second?.[0] === heading)
      expect(heading.y).toBeGreaterThan((16 * 72) / 25.4 + room);
  }
});

test('lines for notes are left out where there is no room for five', async () => {
  const long = Array.from({ length: perPage + 8 }, (_, line) => `line ${line}`).join('<br>');
  const page = handout([0]);
  const body = page.body
    .replace('</h2>', `</h2><p data-statement>${long}</p>`)
    .replace('data-notes-line', 'data-notes-line style="height: 60mm"');
  const { pdf, fit } = await withTestPrinter((printer) => printer.print({ ...page, body }));
  expect(fit).toEqual({ kind: 'handout', notes: false });
  expect((await readPdf(pdf)).flat().map(({ text }) => text)).not.toContain('Notes');
});

/** Areas of some lines, then what stands at the end of a page of ours: a head over a list, or the next rung. */
async function withEnd(areas: readonly number[], end: string) {
  const page = handout(areas);
  const body = page.body.replace('<section data-notes', () => `${end}<section data-notes`);
  const { pdf } = await withTestPrinter((printer) => printer.print({ ...page, body }));
  return (await readPdf(pdf)).map((sheet) => sheet.map(({ text }) => text));
}

test('a head over a list starts the page that its list starts', async () => {
  const rung = (number: number) => `<li data-together><p>Rung ${number}</p><p>What it is.</p></li>`;
  const list = `<div data-together><section data-head><h2>The ladder</h2></section>
    <ol>${[6, 5, 4, 3, 2, 1].map(rung).join('')}</ol></div>`;
  for (let lines = 30; lines <= perPage; lines += 2) {
    const pages = await withEnd([20, lines - 20], list);
    const [head, first] = ['The ladder', 'Rung 6'].map((text) =>
      pages.findIndex((page) => page.includes(text)),
    );
    expect(head, `after ${lines} lines`).toBe(first);
  }
});

test('a head that ends a text starts the page that the areas below it start', async () => {
  for (let lines = perPage - 12; lines <= perPage; lines += 1) {
    const text = `<header><div><p>${'Before.<br>'.repeat(lines - 1)}</p><h3>Expected</h3></div></header>`;
    const page = handout([5, 40]);
    const body = page.body.replace('<main>', `<main>${text}`);
    const { pdf } = await withTestPrinter((printer) => printer.print({ ...page, body }));
    const pages = (await readPdf(pdf)).map((sheet) => sheet.map((run) => run.text));
    const [head, first] = ['Expected', 'Area 0 line 0'].map((it) =>
      pages.findIndex((sheet) => sheet.includes(it)),
    );
    expect(head, `after ${lines} lines`).toBe(first);
  }
});

test('a page that starts with a group begins at its top, and holds what was measured to fit', async () => {
  const row = (name: string) => `<p style="height: 8mm" data-together>${name}</p>`;
  const list = `<div data-together><section style="margin-top: 30mm" data-head><h2>Group</h2></section>
    ${Array.from({ length: 60 }, (_, at) => row(`Row ${at}`)).join('')}</div>`;
  const page = handout([perPage - 1]);
  const body = page.body.replace('<section data-notes', `${list}<section data-notes`);
  const { pdf } = await withTestPrinter((printer) => printer.print({ ...page, body }));
  const [, second = [], third = []] = await readPdf(pdf);
  expect(second[0]?.text).toBe('Group');
  expect(second[0]?.y).toBeLessThan((16 * 72) / 25.4 + 14);
  // 263 mm, less the head's line: 32 rows of 8 mm.
  expect(third[0]?.text).toBe('Row 32');
});

test('the next rung stands alone on no page where an area can stand with it', async () => {
  const rung = '<section data-together><h2>Next rung</h2><p>Its role.</p></section>';
  for (let lines = perPage - 8; lines <= perPage; lines += 1) {
    const pages = await withEnd([36, lines - 38], rung);
    const last = pages.at(-1) ?? [];
    if (pages.length > 1) expect(last[0], `after ${lines} lines`).toBe('Area 1');
  }
});

test('a picture taller than two lines of its text stands on a line of its own', async () => {
  const picture = (height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="${height}"><rect width="60" height="${height}"/></svg>`;
  const image = (height: number) =>
    `<img alt="A bar" src="data:image/svg+xml,${encodeURIComponent(picture(height))}">`;
  const page = makePage({
    shell: makeShell({ css: 'img[data-tall] { display: block }' }),
    style: paper,
    body: `<ul class="statements"><li>before ${image(90)} after</li><li>left ${image(12)} right</li></ul>`,
    arrangement: { kind: 'handout' },
  });
  const { pdf } = await withTestPrinter((printer) => printer.print(page));
  const runs = (await readPdf(pdf)).flat();
  const down = (word: string) => runs.find(({ text }) => text.includes(word))?.y ?? 0;
  expect(down('after') - down('before')).toBeGreaterThan(60);
  expect(down('right') - down('left')).toBeCloseTo(0, 0);
});

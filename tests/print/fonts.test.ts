import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { makePage, makeShell } from './page-maker.js';
import { readPdf, readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const require = createRequire(import.meta.url);

function face(name: string, file: string, padding = 0): string {
  // Comments inside the address make it long and slow to parse, not another font.
  const data = readFileSync(require.resolve(file)).toString('base64');
  return `@font-face { font-family: "${name}"; src: url(data:font/woff2;pad=${'x'.repeat(padding)};base64,${data}) format('woff2') }`;
}

/** The names of the fonts that a PDF embeds, without their subset tags. */
function embeddedFonts(pdf: Uint8Array): readonly string[] {
  const names = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/]+)/g);
  return [...new Set([...names].map(([, name]) => name ?? ''))].sort();
}

test('text is never printed before its fonts are ready, however large they are', async () => {
  const families = Array.from({ length: 12 }, (_, index) => `Symbols ${index}`);
  const shell = makeShell({
    css: families
      .map((name) =>
        face(
          name,
          '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
          300_000,
        ),
      )
      .join('\n'),
  });
  const body = families.map((name) => `<p style="font-family: '${name}', Inter">✦✧</p>`).join('');
  const { pdf } = await withTestPrinter((printer) => printer.print(makePage({ shell, body })));
  expect(embeddedFonts(pdf).join()).toContain('NotoSansSymbols2');
  expect((await readText(pdf)).match(/✦✧/g)).toHaveLength(12);
});

test('a face that only the page margins use is ready as well', async () => {
  const shell = makeShell({
    css: `${face('Foot', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2')}
      @page { @bottom-left { content: var(--foot); font: 9pt Foot } }`,
  });
  const page = makePage({ shell, style: ':root { --foot: "Level 3" }', body: '<p>Text</p>' });
  const { pdf } = await withTestPrinter((printer) => printer.print(page));
  expect(embeddedFonts(pdf).join()).toContain('SourceSerif');
  expect(await readText(pdf)).toContain('Level 3');
});

test('a face that a later document needs first is loaded then', async () => {
  const cyrillic = face('Cyrillic', '@fontsource/inter/files/inter-cyrillic-400-normal.woff2');
  const shell = makeShell({ css: cyrillic.replace('src:', 'unicode-range: U+0400-04FF; src:') });
  const body = `<p style="font-family: Inter, Cyrillic">Уровень</p>`;
  const { pdf } = await withTestPrinter(
    async (printer) => {
      await printer.print(makePage({ shell }));
      return printer.print(makePage({ shell, body }));
    },
    { tabs: 1 },
  );
  expect(embeddedFonts(pdf).join()).toContain('Inter');
  expect(await readText(pdf)).toBe('Уровень');
});

test('a shell with a broken font is refused instead of printing another or none', async () => {
  const shell = makeShell({
    css: `@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA) } p { font-family: Broken }`,
  });
  const printing = withTestPrinter((printer) => printer.print(makePage({ shell })));
  await expect(printing).rejects.toMatchObject({ code: 'page-not-printed' });
  await expect(printing).rejects.toThrow('A font cannot be used: Broken');
});

test('no font of the machine is used for text that no font of the page covers', async () => {
  const { pdf } = await withTestPrinter((printer) =>
    printer.print(makePage({ body: '<p style="font-family: serif">serif</p><p>漢字</p>' })),
  );
  expect(
    embeddedFonts(pdf).every((name) => /^(Inter|OpenSans)/.test(name)),
    embeddedFonts(pdf).join(),
  ).toBe(true);
});

test('pictures in styles and in the text are printed the first time', async () => {
  const green = `<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10' fill='#00ff00'/></svg>`;
  const address = `data:image/svg+xml,${encodeURIComponent(green)}`;
  const shell = makeShell({ css: `p { background: url("${address}") }` });
  const printed = await withTestPrinter(
    async (printer) => {
      const page = makePage({ shell, body: `<p>Ground</p><img alt="" src="${address}#x">` });
      return [await printer.print(page), await printer.print(page)];
    },
    { tabs: 1 },
  );
  const [first, second] = printed.map(({ pdf }) => pdf.length);
  expect(first).toBe(second);
  const without = await withTestPrinter((printer) => printer.print(makePage({ body: '<p>Ground</p>' })));
  expect(first).toBeGreaterThan(without.pdf.length + 200);
  expect((await readPdf(printed[0]?.pdf ?? new Uint8Array())).flat()[0]?.text).toBe('Ground');
});

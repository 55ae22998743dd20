import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { lightenShell } from '../../src/print/light-shell.js';
import { makePage, makeShell } from './page-maker.js';
import { readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const require = createRequire(import.meta.url);

/** A face as the shell of a brand writes it. */
function face(family: string, file: string, range = ''): string {
  const data = readFileSync(require.resolve(`@fontsource/${file}.woff2`)).toString('base64');
  return `@font-face{font-family:"${family}";${range && `unicode-range:${range};`}src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

const latin = face('Text', 'inter/files/inter-latin-400-normal', 'U+0000-00FF,U+2000-206F');
const cyrillic = face('Text', 'inter/files/inter-cyrillic-400-normal', 'U+0301,U+0400-045F');
const math = face('Signs', 'noto-sans-math/files/noto-sans-math-latin-400-normal');
const css = `${cyrillic}${latin}${math} body { font-family: Text, Signs }
  @page { @bottom-left { content: var(--foot, ""); font: 8pt Text, Signs } }`;
const shell = makeShell({ css });

function fontsOf(pdf: Uint8Array): readonly string[] {
  const names = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/]+)/g);
  return [...new Set([...names].map(([, name]) => name ?? ''))].sort();
}

test('a light shell keeps every rule in its order, and the Latin faces of the first family', () => {
  const { html, spare } = lightenShell(shell.html);
  expect(spare).toEqual([cyrillic, math]);
  expect(html).toContain(latin);
  expect(html.match(/@font-face\{/g)).toHaveLength(3);
  expect(html.length).toBeLessThan(shell.html.length - cyrillic.length - math.length + 400);
});

test('a shell whose only faces say nothing about letters stays whole', () => {
  const { html, spare } = lightenShell(makeShell().html);
  expect(spare).toEqual([]);
  expect(html).toBe(makeShell().html);
});

test.each([
  ['Latin letters alone', '<p>Plain</p>', 'Foot', ['Inter']],
  ['letters of another script', '<p>Уровень</p>', 'Foot', ['Inter']],
  ['a sign that only a later family has', '<p>x ∮ y</p>', 'Foot', ['Inter', 'NotoSansMath']],
  ['a sign that only the foot of the page has', '<p>Plain</p>', '∮', ['Inter', 'NotoSansMath']],
])('%s are set in the same fonts as with the whole shell', async (_, body, foot, fonts) => {
  const style = `:root { --foot: "${foot}" }`;
  // Spaces keep the shell from being lightened, and mean nothing.
  const whole = makeShell({ css: css.replaceAll('@font-face{', '@font-face {') });
  const [light, heavy] = await Promise.all(
    [shell, whole].map((shell) =>
      withTestPrinter((printer) => printer.print(makePage({ shell, style, body })), { tabs: 1 }),
    ),
  );
  expect(fontsOf(light?.pdf ?? new Uint8Array()).join()).toMatch(new RegExp(fonts.join('.*,.*')));
  expect(fontsOf(light?.pdf ?? new Uint8Array())).toEqual(fontsOf(heavy?.pdf ?? new Uint8Array()));
  expect(light?.pdf.length).toBe(heavy?.pdf.length);
  expect(await readText(light?.pdf ?? new Uint8Array())).toBe(await readText(heavy?.pdf ?? new Uint8Array()));
});

test('faces that earlier documents asked for change nothing', async () => {
  const bodies = ['<p>Plain</p>', '<p>x ∮ y</p>', '<p>Уровень</p>', '<p>Plain</p>'];
  const sizes = await withTestPrinter(
    async (printer) => {
      const prints = [];
      for (const body of bodies) prints.push((await printer.print(makePage({ shell, body }))).pdf.length);
      return prints;
    },
    { tabs: 1 },
  );
  const alone = await Promise.all(
    bodies.map((body) => withTestPrinter((printer) => printer.print(makePage({ shell, body })))),
  );
  expect(sizes).toEqual(alone.map(({ pdf }) => pdf.length));
});

test('a foot that names another font than the one before is ready as well', async () => {
  const foot = (font: string) => `@page { @bottom-left { content: "∮"; font: 8pt ${font} } }`;
  const pages = [foot('Text'), foot('Text, Signs')].map((style) => makePage({ shell, style }));
  const [, second] = await withTestPrinter(
    async (printer) => {
      const prints = [];
      for (const page of pages) prints.push(await printer.print(page));
      return prints;
    },
    { tabs: 1 },
  );
  expect(fontsOf(second?.pdf ?? new Uint8Array()).join()).toContain('NotoSansMath');
});

test('a broken spare face is refused when a document needs it, and hurts no other', async () => {
  const broken =
    '@font-face{font-family:"Text";unicode-range:U+0400-045F;src:url(data:font/woff2;base64,AAAA)}';
  const page = (body: string) =>
    makePage({ shell: makeShell({ css: `${broken}${latin} body { font-family: Text }` }), body });
  const { pages } = await withTestPrinter((printer) => printer.print(page('<p>Plain</p>')));
  expect(pages).toBe(1);
  await expect(withTestPrinter((printer) => printer.print(page('<p>Уровень</p>')))).rejects.toThrow(
    'A font cannot be used: Text',
  );
});

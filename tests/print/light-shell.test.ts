import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { faceRule, type Shell, type ShellFace, shellHtml } from '../../src/domain/shell.js';
import { lightenShell } from '../../src/print/light-shell.js';
import { makePage } from './page-maker.js';
import { readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const require = createRequire(import.meta.url);

/** A face of a brand's shell. */
function face(family: string, file: string, range?: string): ShellFace {
  const data = readFileSync(require.resolve(`@fontsource/${file}.woff2`)).toString('base64');
  return faceOf(family, `data:font/woff2;base64,${data}`, range);
}

function faceOf(family: string, address: string, range: string | undefined): ShellFace {
  const unicodeRange = range === undefined ? '' : `unicode-range:${range};`;
  return {
    family: `"${family}"`,
    unicodeRange: range,
    declarations: `font-family:"${family}";${unicodeRange}`,
    address,
  };
}

const latin = face('Text', 'inter/files/inter-latin-400-normal', 'U+0000-00FF,U+2000-206F');
const cyrillic = face('Text', 'inter/files/inter-cyrillic-400-normal', 'U+0301,U+0400-045F');
const math = face('Signs', 'noto-sans-math/files/noto-sans-math-latin-400-normal');
const type = 'body { margin: 0; font: 10pt/14pt Text, Signs }';
const shell = shellOf([cyrillic, latin, math], type);

/** As a brand's shell is, which says nothing of pages. */
function shellOf(faces: readonly ShellFace[], css: string, before = ''): Shell {
  const html = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title><style>${before}`,
    `${css}</style><style id="document"></style></head><body></body></html>`,
  ] as const;
  const id = createHash('sha256').update(shellHtml({ html, faces })).digest('hex');
  return { id, html, faces };
}

function footed(content: string, font = '8pt Text, Signs'): string {
  return `@page { size: 210mm 297mm; margin: 20mm; @bottom-left { content: "${content}"; font: ${font} } }`;
}

function fontsOf(pdf: Uint8Array): readonly string[] {
  const names = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/]+)/g);
  return [...new Set([...names].map(([, name]) => name ?? ''))].sort();
}

test('a light shell keeps every rule in its order, and the Latin faces of the first family', () => {
  const { html, spare } = lightenShell(shell);
  expect(spare).toEqual([cyrillic, math]);
  expect(html).toBe(
    shellHtml({
      ...shell,
      faces: [
        { ...cyrillic, address: 'data:font/woff2;spare=0,' },
        latin,
        { ...math, address: 'data:font/woff2;spare=1,' },
      ],
    }),
  );
});

const pageOf = (body: string) => makePage({ shell, style: footed('Foot'), body });

test.each([
  ['page rules', '@page { font-family: Signs; @left-middle { content: "∮" } }'],
  ['page rules for one medium', '@media print{@page{@bottom-left{font-family:Signs;content:"∮"}}}'],
  ['faces', '@font-face { font-family: Mine; src: url(data:font/woff2;base64,AAAA) }'],
  ['faces for one medium', `@media print{${faceRule(math)}}`],
  ['faces behind its styles', `body { margin: 0 } ${faceRule(math)}`],
  ['styles from elsewhere', '@import "more.css";'],
])('a shell with %s of an author’s own stays whole', (_, own) => {
  for (const shell of [shellOf([latin, math], own), shellOf([latin, math], type, own)]) {
    expect(lightenShell(shell)).toEqual({ html: shellHtml(shell), spare: [] });
  }
});

test('a margin box that inherits its font from the page prints in it', async () => {
  const own = shellOf([latin, math], `${type} @page { font-family: Signs; @left-middle { content: "∮" } }`);
  const { pdf } = await withTestPrinter((printer) =>
    printer.print(makePage({ shell: own, style: footed('') })),
  );
  expect(fontsOf(pdf)).toEqual(['Inter-Regular', 'NotoSansMath-Regular']);
});

test('a shell whose only faces say nothing about letters stays whole', () => {
  const alone = shellOf([math], type);
  expect(lightenShell(alone)).toEqual({ html: shellHtml(alone), spare: [] });
});

test.each([
  ['Latin letters alone', '<p>Plain</p>', 'Foot', ['Inter']],
  ['letters of another script', '<p>Уровень</p>', 'Foot', ['Inter']],
  ['a sign that only a later family has', '<p>x ∮ y</p>', 'Foot', ['Inter', 'NotoSansMath']],
  ['a sign that only the foot of the page has', '<p>Plain</p>', '∮', ['Inter', 'NotoSansMath']],
])('%s are set in the same fonts as with the whole shell', async (_, body, foot, fonts) => {
  const style = footed(foot);
  // As if its author had written the faces.
  const whole = shellOf([], `${[cyrillic, latin, math].map((each) => faceRule(each)).join('')} ${type}`);
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
      for (const body of bodies) prints.push((await printer.print(pageOf(body))).pdf.length);
      return prints;
    },
    { tabs: 1 },
  );
  const alone = await Promise.all(
    bodies.map((body) => withTestPrinter((printer) => printer.print(pageOf(body)))),
  );
  expect(sizes).toEqual(alone.map(({ pdf }) => pdf.length));
});

test('a foot that names another font than the one before is ready as well', async () => {
  const pages = [footed('∮', '8pt Text'), footed('∮')].map((style) => makePage({ shell, style }));
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
  const broken = faceOf('Text', 'data:font/woff2;base64,AAAA', 'U+0400-045F');
  const page = (body: string) =>
    makePage({ shell: shellOf([broken, latin], 'body { font-family: Text }'), style: footed(''), body });
  const { pages } = await withTestPrinter((printer) => printer.print(page('<p>Plain</p>')));
  expect(pages).toBe(1);
  await expect(withTestPrinter((printer) => printer.print(page('<p>Уровень</p>')))).rejects.toThrow(
    'A font cannot be used: Text',
  );
});

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/domain/contrast.js';
import { logoOnCover } from '../../src/domain/dark-ground.js';
import { packageRoot } from '../../src/package-root.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { scratch, show } from './scratch.js';

const ours = join(packageRoot, 'templates/brands');

/** The head of a PNG of this many pixels: as much as is read of one that is too large. */
function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(40);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** A PDF whose pages are drawn by `draw`. */
async function pdfOf(
  draw: (document: PDFDocument) => Promise<void> | void = (document) => {
    document.addPage([595.28, 841.89]).drawRectangle({ x: 0, y: 800, width: 595, height: 41 });
  },
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await draw(document);
  return document.save({ useObjectStreams: false });
}

const plain = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><path d="M0 0h210v9H0z"/></svg>';

async function told(yaml: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const inBrand = Object.entries(files).map(([name, content]) => [`brands/acme/${name}`, content] as const);
  const folder = await scratch({
    'brands/acme/brand.yaml': `extends: vaarst\n${yaml}`,
    'secret.svg': plain,
    ...Object.fromEntries(inBrand),
  });
  const { brand, diagnostics } = await loadBrand('acme', [join(folder, 'brands'), ours]);
  return {
    folder,
    brand,
    said: show(diagnostics, folder).map((line) => line.replace('brands/acme/brand.yaml:', '')),
  };
}

describe('what is wrong with a logo, a cover or a letterhead is told at its line', () => {
  const again =
    'Export it again as PDF/A, with its fonts and in the colours of a screen, or as an SVG of paths.';
  const rows: readonly [string, string, string, (() => Promise<Uint8Array>) | string | Uint8Array][] = [
    [
      'a variant of the logo that is not there',
      'logo: { file: a.svg, icon: b.svg, alt: Acme }',
      '2:28 missing-logo: There is no logo b.svg. Put it into brands/acme, or correct the name.',
      plain,
    ],
    [
      'a mistyped variant',
      'logo: { file: a.svg, onDrak: b.svg, alt: Acme }',
      '2:22 unknown-key: There is no key called "logo.onDrak". Did you mean "onDark"?',
      plain,
    ],
    [
      'a logo as high as a page',
      'logo: { file: a.svg, alt: Acme, height: 90 }',
      '2:41 bad-value: "logo.height" cannot be 90. Write it in millimetres, from 4 to 20.',
      plain,
    ],
    [
      'a heading that nobody can read',
      'colours: { heading: "#FFAA00" }',
      '2:21 low-contrast: heading #FFAA00 on paper #FFFFFF has a contrast of 1.90:1. Choose colours for heading and paper that lie further apart.',
      plain,
    ],
    [
      'words that cannot be read on their cover',
      'cover: { fill: "#FF6A13", text: "#FFFFFF" }',
      '2:33 low-contrast: cover.text #FFFFFF on cover.fill #FF6A13 has a contrast of 2.86:1. Choose colours for cover.text and cover.fill that lie further apart.',
      plain,
    ],
    [
      'a cover picture of 40 megapixels',
      'cover: { picture: a.png }',
      '2:19 bad-cover: The cover picture a.png cannot be used: it has 7,752 by 5,168 pixels, more than 20 million. Save it smaller: 2,480 by 3,508 pixels fill A4 at 300 dots an inch.',
      pngOf(7752, 5168),
    ],
    [
      'a cover picture above the brand',
      'cover: { picture: ../../secret.svg }',
      "2:19 bad-cover: The cover picture ../../secret.svg lies outside the brand's folder. Copy it into the folder of the brand.",
      plain,
    ],
    [
      'an empty cover',
      'cover: {}',
      '2:8 bad-value: "cover" cannot be a group of keys. Name a fill or a picture.',
      plain,
    ],
    [
      'a mistyped key of a letterhead',
      'letterhead: { file: a.svg, tpo: 40 }',
      '2:28 unknown-key: There is no key called "letterhead.tpo". Did you mean "top"?',
      plain,
    ],
    [
      'a letterhead as Word has it',
      'letterhead: a.docx',
      '2:13 bad-letterhead: The letterhead a.docx is neither SVG nor PDF. Save it as SVG or PDF.',
      plain,
    ],
    [
      'a drawn letterhead with a script',
      'letterhead: a.svg',
      '2:13 bad-letterhead: The letterhead a.svg cannot be used: it holds <script>. Export it again, plain and complete.',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    ],
    [
      'a letterhead that is no PDF',
      'letterhead: a.pdf',
      '2:13 bad-letterhead: The letterhead a.pdf cannot be used: it is no PDF. Export it again, plain and complete.',
      'no PDF',
    ],
    [
      'a damaged letterhead',
      'letterhead: a.pdf',
      `2:13 bad-letterhead: The letterhead a.pdf cannot be used: it is damaged. ${again}`,
      async () => (await pdfOf()).subarray(0, 300),
    ],
    [
      'an encrypted letterhead',
      'letterhead: a.pdf',
      `2:13 bad-letterhead: The letterhead a.pdf cannot be used: it is encrypted. ${again}`,
      () =>
        pdfOf((document) => {
          document.addPage().drawCircle({});
          document.context.trailerInfo.Encrypt = document.context.obj({ Filter: 'Standard', V: 1, R: 2 });
        }),
    ],
    [
      'a letterhead without its fonts',
      'letterhead: { file: a.pdf }',
      `2:21 bad-letterhead: The letterhead a.pdf cannot be used: its font Helvetica is not embedded. ${again}`,
      () =>
        pdfOf(async (document) => {
          const font = await document.embedFont(StandardFonts.Helvetica);
          document.addPage().drawText('Acme', { font });
        }),
    ],
    [
      'a letterhead with a picture for a press',
      'letterhead: a.pdf',
      `2:13 bad-letterhead: The letterhead a.pdf cannot be used: it holds a picture or a gradient in colours of the press (CMYK). ${again}`,
      () =>
        pdfOf((document) => {
          const page = document.addPage();
          page.drawCircle({});
          page.node.Resources()?.set(PDFName.of('ColorSpace'), document.context.obj({ C: 'DeviceCMYK' }));
        }),
    ],
    [
      'a drawn letterhead of its head alone',
      'letterhead: a.svg',
      '2:13 bad-letterhead: The letterhead a.svg has the proportions of 210 × 50 mm, and is no sheet that stands. Save the whole sheet, such as A4 of 210 × 297 mm, with nothing where the text is.',
      plain.replace('0 0 210 297', '0 0 420 100'),
    ],
    [
      'a letterhead that lies',
      'letterhead: a.pdf',
      '2:13 bad-letterhead: The letterhead a.pdf has the proportions of 297 × 210 mm, and is no sheet that stands. Save the whole sheet, such as A4 of 210 × 297 mm, with nothing where the text is.',
      () => pdfOf((document) => void document.addPage([841.89, 595.28]).drawSquare({ size: 50 })),
    ],
    [
      'a letterhead under a painted paper',
      'letterhead: a.pdf\ncolours: { paper: "#FFFDF5" }',
      '2:13 bad-letterhead: The letterhead a.pdf would lie below the paper #FFFDF5, which is painted. Leave the paper white, or take an SVG.',
      () => pdfOf(),
    ],
  ];

  test.each(rows)('%s', async (_, yaml, expected, content) => {
    const name = /\ba\.\w+/.exec(yaml)?.[0] ?? 'a.svg';
    const { brand, said } = await told(yaml, {
      [name]: typeof content === 'function' ? await content() : content,
    });
    expect(said).toEqual([expected]);
    expect(brand).toBeUndefined();
  });

  test('links that lead out of the brand are not followed', async () => {
    const { folder } = await told('cover: { picture: a.svg }\nletterhead: b.svg');
    for (const name of ['a.svg', 'b.svg']) {
      await symlink(join(folder, 'secret.svg'), join(folder, 'brands/acme', name));
    }
    const { diagnostics } = await loadBrand('acme', [join(folder, 'brands'), ours]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['bad-cover', 'bad-letterhead']);
  });
});

describe('what is taken otherwise is said', () => {
  test('several pages, and colours of the press', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([792, 612]);
      page.setRotation({ type: 'degrees', angle: 90 } as never);
      page.drawSquare({ color: { type: 'CMYK', cyan: 0, magenta: 0.6, yellow: 1, key: 0 } as never });
      document.addPage();
    });
    const { brand, said } = await told('letterhead: a.pdf', { 'a.pdf': pdf });
    expect(said).toEqual([
      '2:13 letterhead-fitted: The letterhead a.pdf has 2 pages, of which the first is taken. Save that page alone.',
      '2:13 letterhead-fitted: The letterhead a.pdf has colours of the press (CMYK), of which the nearest of a screen are printed. Look at a sheet; where a colour is wrong, export the letterhead in RGB.',
    ]);
    // As it is looked at.
    expect(brand?.letterhead).toMatchObject({
      width: expect.closeTo(215.9, 1),
      height: expect.closeTo(279.4, 1),
    });
    expect(Buffer.from(brand?.letterhead?.bytes ?? []).toString('latin1')).not.toMatch(/CMYK|Rotate/);
  });
});

test('a logo may be the name of its file, and is called as the company is', async () => {
  const { brand, said } = await told('name: Acme\nlogo: a.svg', { 'a.svg': plain });
  expect(said).toEqual([]);
  expect(brand?.logo).toMatchObject({ alt: 'Acme', height: 7, icon: undefined, onDark: undefined });
});

test.each(['#FF6A13', '#0B4F5C', '#FFFFFF', '#000000', '#777777'])(
  'words of a cover of %s can be read though nobody chose their colour',
  async (fill) => {
    const { brand } = await told(`cover: { fill: "${fill}" }`);
    expect(contrast(brand?.cover?.text ?? fill, fill)).toBeGreaterThanOrEqual(4.5);
  },
);

describe('a cover has the logo that is seen on its fill', () => {
  const logo = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="${fill}" d="M0 0h10v10H0z"/><path fill="#fff" d="M2 2h5v5H2z"/></svg>`;
  const styled = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><style>.a{fill:${fill}}</style><path class="a" d="M0 0h10v10H0z"/></svg>`;
  test.each([
    ['its own colours, on another one', '#FF7A00', logo('#003344'), 'a.svg'],
    ['white gaps, on white', '#FFFFFF', logo('#003344'), 'a.svg'],
    ['the colour of the fill', '#FF7A00', logo('#ff7a00'), 'b.svg'],
    ['nearly that colour, in a style sheet', '#FF7A00', styled('rgb(250, 120, 10)'), 'b.svg'],
    ['no colour, which is black', '#FF7A00', plain, 'a.svg'],
    ['any colour, on the dark', '#003344', logo('#ff7a00'), 'none'],
  ])('one of %s', async (_, fill, drawing, expected) => {
    const { brand, said } = await told(
      `logo: { file: a.svg, onDark: b.svg, alt: Acme }\ncover: { fill: "${fill}" }`,
      { 'a.svg': drawing, 'b.svg': logo('#00333f') },
    );
    expect(said).toEqual([]);
    const shown = brand && logoOnCover(brand);
    const name = shown === undefined ? 'none' : shown === brand?.logo ? 'a.svg' : 'b.svg';
    expect(name).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { checkPictures } from '../../src/build/checks/check-pictures.js';
import { slideSheet } from '../../src/domain/slide-sheet.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { writePptx } from '../../src/pptx/write-pptx.js';
import { deckOf } from '../../src/render/deck-of.js';
import { pictureSize } from '../../src/svg/picture-size.js';
import { designerCraft, frameworkOf, level, modelOf } from '../model/support.js';
import { readPptx, xmlFault } from '../pptx/read-pptx.js';
import { brandOf } from '../support/brand-of.js';
import { bodyText } from '../support/deck-samples.js';

/** The head and the end of a PNG of that size, which is all that is read of it. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IEND', 56, 'latin1');
  return bytes;
}

const svg = (root: string) =>
  new TextEncoder().encode(`<?xml version="1.0"?>\n${root}<path d="M0 0"/></svg>`);

function deckWith(path: string, bytes: Uint8Array, statement = `I read ![The chart](${path}) charts.`) {
  const model = modelOf({
    'index.md': designerCraft,
    [path]: bytes,
    'level1.md': level(
      `# Designer - Level 1\n\nI start.\n\n| Area | Description |\n|---|---|\n| Research | ${statement} |\n\n| A | B |\n|---|---|\n| x | ![Small](${path}) |\n`,
    ),
  });
  const framework = frameworkOf(model);
  const [craft] = framework.crafts;
  if (craft === undefined) throw new Error('The framework has no craft.');
  return { deck: deckOf(framework, craft, craft.levels[0], plainWording), images: framework.images };
}

const pptxOf = ({ deck, images }: ReturnType<typeof deckWith>) =>
  readPptx(
    writePptx(
      deck,
      brandOf(),
      {
        title: '',
        author: '',
        subject: '',
        keywords: [],
        language: 'en',
        date: 0,
        links: { kind: 'text' },
      },
      images,
    ),
  );

describe('a picture in a cell', () => {
  const made = deckWith('chart.png', png(1600, 1000));
  const slides = made.deck.slides.filter(({ title }) => title === 'Research');

  it('has a slide of its own after the words around it', () => {
    expect(slides.map(({ step }) => step)).toEqual(['', 'picture']);
    expect(slides.map(bodyText)).toEqual(['I read charts.', '']);
  });

  it('is scaled to the room below the title and keeps its shape', () => {
    const body = slides[1]?.body;
    if (body?.kind !== 'picture') throw new Error('The slide has no picture.');
    const { width, height, alt } = body.picture;
    expect(width / height).toBeCloseTo(1.6);
    expect(width).toBeLessThanOrEqual(slideSheet.column);
    expect(height).toBeLessThanOrEqual(slideSheet.picture.height);
    expect(alt).toBe('The chart');
  });

  it('leaves no sign of a cell behind where it was all of it', () => {
    expect(made.deck.slides.map(bodyText)).toContain('A · B\nx');
  });

  it('is a picture in the PowerPoint deck, there once however often it is shown', () => {
    const { parts, slides: xml } = pptxOf(made);
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toEqual([
      'ppt/media/picture1.png',
    ]);
    expect(xml.filter((slide) => slide.includes('r:embed="picture"'))).toHaveLength(2);
    expect(xml.join('')).toContain('descr="The chart"');
    expect([...parts].filter(([path, each]) => /\.(xml|rels)$/.test(path) && xmlFault(each))).toEqual([]);
    expect(checkPictures(made.deck, [])).toEqual([]);
  });

  it('is never drawn at more than twice its size', () => {
    const small = deckWith('small.png', png(96, 48)).deck.slides.map(({ body }) => body);
    expect(small).toContainEqual(
      expect.objectContaining({ picture: expect.objectContaining({ width: expect.closeTo(50.8) }) }),
    );
  });

  it('is its words where it is a sign among them, with a warning at its place', () => {
    const small = deckWith('sign.png', png(16, 16));
    expect(small.deck.slides.map(bodyText)).toContain('I read The chart charts.');
    expect(checkPictures(small.deck, [])).toMatchObject([
      { code: 'picture-left-out', place: { line: 12 } },
      { code: 'picture-left-out', place: { line: 14 } },
    ]);
  });
});

it('a picture that PowerPoint does not show is its words there, with a warning at its place', () => {
  const made = deckWith('chart.svg', svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 50">'));
  const { parts, slides } = pptxOf(made);
  expect([...parts.keys()].some((path) => path.startsWith('ppt/media/'))).toBe(false);
  expect(slides.join('')).toContain('<a:t>The chart</a:t>');
  const told = checkPictures(made.deck, []);
  expect(told).toMatchObject([
    { code: 'picture-left-out', severity: 'warning', place: { file: 'level1.md', line: 12 } },
    { code: 'picture-left-out', severity: 'warning', place: { file: 'level1.md', line: 14 } },
  ]);
  // The craft's deck shows the same.
  expect(checkPictures(made.deck, told)).toEqual([]);
});

describe('the size of a picture is read from', () => {
  const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
    Uint8Array.from([
      ...parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
      ...Array.from({ length: 40 }, () => 0),
    ]);
  it.each<[string, Uint8Array, { width: number; height: number } | undefined]>([
    ['a PNG', png(300, 200), { width: 300, height: 200 }],
    ['a GIF', bytesOf('GIF89a', [44, 1, 200, 0]), { width: 300, height: 200 }],
    [
      'a JPEG with a segment before its frame',
      bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44]),
      { width: 300, height: 200 },
    ],
    [
      'a lossy WebP',
      bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0]),
      { width: 300, height: 200 },
    ],
    [
      'an extended WebP',
      bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0]),
      { width: 300, height: 200 },
    ],
    ['a drawing with a size', svg('<svg width="300" height="200px">'), { width: 300, height: 200 }],
    ['a drawing in a view box', svg('<svg width="100%" viewBox="0 0 30 20">'), { width: 30, height: 20 }],
    ['nothing that is no picture', bytesOf('These words are no picture.'), undefined],
    ['nothing that ends too early', Uint8Array.from([0x89, 0x50]), undefined],
  ])('%s', (_, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size);
  });
});

import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { areaTable, designerCraft, level, modelOf } from './support.js';

const canvas = createCanvas(40, 30);
canvas.getContext('2d').fillRect(5, 5, 20, 20);
const png = canvas.toBuffer('image/png');
const jpeg = canvas.toBuffer('image/jpeg');
const webp = canvas.toBuffer('image/webp');
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
const svg = (inside: string, above = '') =>
  Buffer.from(`${above}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

/** What is reported of a page that shows a picture, and the pictures that are printed. */
function pageWith(path: string, bytes: Uint8Array) {
  const body = `# Designer - Level 1\n\n![The ladder](${path})\n\n${areaTable}`;
  const model = modelOf({ 'index.md': designerCraft, 'level1.md': level(body), [path]: bytes });
  return {
    told: model.diagnostics.map(({ place, code, what }) => `${place.line} ${code}: ${what}`),
    printed: [...(model.framework?.images.keys() ?? [])],
    html: JSON.stringify(model.framework),
  };
}

test.each<[string, Buffer]>([
  ['a.png', png],
  ['a.jpg', jpeg],
  ['a.jpeg', jpeg],
  ['a.gif', gif],
  ['a.webp', webp],
  ['plain.svg', svg('<path d="M0 0h1"/>')],
  ['text.svg', svg('<text x="1"><tspan>Level</tspan></text><style>text { fill: url(#g) }</style>')],
  ['font.svg', svg('<style>@font-face { font-family: a; src: url(data:font/woff2;base64,AA) }</style>')],
  [
    'doctype.svg',
    svg(
      '',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    ),
  ],
  ['inkscape.svg', svg('<sodipodi:namedview id="v"/><path inkscape:label="C:\\x" d="M0 0"/>')],
])('%s is shown', (path, bytes) => {
  expect(pageWith(path, bytes)).toMatchObject({ told: [], printed: [path] });
});

const huge = Buffer.from(png);
huge.writeUInt32BE(100_000, 16);
huge.writeUInt32BE(100_000, 20);

const uses = Array.from(
  { length: 9 },
  (_, step) => `<g id="a${step + 1}">${`<use href="#a${step}"/>`.repeat(10)}</g>`,
).join('');

test.each<[string, string, Uint8Array, string]>([
  ['a PNG that is cut short', 'a.png', half(png), 'it is cut short'],
  ['a JPEG that is cut short', 'a.jpg', jpeg.subarray(0, -20), 'it is cut short'],
  ['a WebP that is cut short', 'a.webp', half(webp), 'it is cut short'],
  [
    'a JPEG of nothing but a beginning',
    'a.jpg',
    Buffer.from(`\xff\xd8\xff\xe0${'A'.repeat(99)}`, 'latin1'),
    'it is cut short or damaged',
  ],
  ['a PNG called JPEG', 'a.jpg', png, 'it is a PNG and not what its name says'],
  ['text called PNG', 'a.png', Buffer.from('<html>'), 'it is no picture that a browser shows'],
  ['an empty file', 'a.gif', Buffer.alloc(0), 'it is no picture that a browser shows'],
  [
    'a PNG that says to be huge',
    'a.png',
    huge,
    'it says to have 100,000 by 100,000 pixels, which is far too large',
  ],
  ['a drawing that is cut short', 'a.svg', half(svg('<path d="M0 0h1"/>')), 'it is cut short'],
  ['a script', 'a.svg', svg('<script>x()</script>'), 'it holds <script>'],
  [
    'a script in UTF-16',
    'a.svg',
    Buffer.from(`\ufeff${svg('<script>x()</script>')}`, 'utf16le'),
    'it is not UTF-8 text',
  ],
  ['HTML in a drawing', 'a.svg', svg('<foreignObject><p/></foreignObject>'), 'it holds <foreignObject>'],
  [
    'an address behind an escape',
    'a.svg',
    svg('<path fill="u\\72l(http://127.0.0.1/)"/>'),
    'a style holds a backslash',
  ],
  [
    'an address behind an entity',
    'a.svg',
    svg('<path style="fill:ur&#108;(http://127.0.0.1/)"/>'),
    'a style refers to something outside it',
  ],
  ['entities of its own', 'a.svg', svg('', '<!DOCTYPE svg [<!ENTITY a "b">]>'), 'it holds a DOCTYPE'],
  [
    'a nest of references',
    'a.svg',
    svg(`<path id="a0" d="M0 0"/>${uses}`),
    'it repeats its parts into more than 100,000 shapes',
  ],
])('%s is told at its line, and its alternative text is printed', (_, path, bytes, fault) => {
  const { told, printed, html } = pageWith(path, bytes);
  expect(told).toEqual([`8 image-refused: The picture "${path}" cannot be shown: ${fault}.`]);
  expect(printed).toEqual([]);
  expect(html).toContain('The ladder');
  expect(html).not.toContain('<img');
});

/** What stands between the brackets of a picture's head, as bytes. */
const webpOf = (form: string, head: readonly number[]) => {
  const file = Buffer.alloc(40);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(32, 4);
  file.write(`WEBP${form}`, 8, 'latin1');
  Buffer.from(head).copy(file, 20);
  return file;
};

/** A JPEG of these segments, by marker; the length of each is told in it. */
const jpegOf = (...segments: readonly (readonly [number, ...number[]])[]) =>
  Buffer.from([
    0xff,
    0xd8,
    ...segments.flatMap(([marker, ...inside]) => [0xff, marker, 0, inside.length + 2, ...inside]),
    ...Array(12).fill(0),
    0xff,
    0xd9,
  ]);
// 20,000 by 10,000 pixels: 0x4e20, 0x2710.
const frame = [8, 0x27, 0x10, 0x4e, 0x20, 3, 0, 0, 0] as const;
const scan = [0xda, 1, 2, 3, 4, 5, 6] as const;

test.each<[string, string, Buffer, string]>([
  [
    'GIF',
    'a.gif',
    Buffer.concat([Buffer.from('GIF87a'), Buffer.from([0x20, 0x4e, 0x10, 0x27]), gif.subarray(10)]),
    '20,000 by 10,000',
  ],
  [
    'WebP in its long form',
    'a.webp',
    webpOf('VP8X', [0, 0, 0, 0, 0x1f, 0x4e, 0, 0x0f, 0x27, 0]),
    '20,000 by 10,000',
  ],
  [
    'WebP without loss',
    'a.webp',
    webpOf('VP8L', [0x2f, 0xff, 0xf9, 0xdf, 0x0b, 0, 0, 0, 0, 0]),
    '14,848 by 12,160',
  ],
  [
    'WebP with loss',
    'a.webp',
    webpOf('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 0x2e, 0x20, 0x2f]),
    '11,808 by 12,064',
  ],
  [
    'JPEG',
    'a.jpg',
    jpegOf([0xe0, 1, 2], [0xc4, 1, 2, 3, 4, 5, 6, 7, 8], [0xc0, ...frame], scan),
    '20,000 by 10,000',
  ],
  ['JPEG with steps', 'a.jpg', jpegOf([0xc2, ...frame], scan), '20,000 by 10,000'],
  ['JPEG of the last kind', 'a.jpg', jpegOf([0xcf, ...frame], scan), '20,000 by 10,000'],
])('%s of far too many pixels is told by its head', (_, path, bytes, size) => {
  expect(pageWith(path, bytes).told).toEqual([
    `8 image-refused: The picture "${path}" cannot be shown: it says to have ${size} pixels, which is far too large.`,
  ]);
});

test.each<[string, string, Buffer, string]>([
  [
    'no frame',
    'a.jpg',
    jpegOf([0xc4, ...frame], [0xc8, ...frame], [0xcc, ...frame], scan),
    'it is cut short or damaged',
  ],
  [
    'a frame of no height',
    'a.jpg',
    jpegOf([0xc0, 8, 0, 0, 0, 9, 3, 0, 0, 0], scan),
    'it is cut short or damaged',
  ],
  [
    'a size of nothing',
    'a.gif',
    Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(20), Buffer.from(';')]),
    'it is cut short or damaged',
  ],
  [
    'a head that ends early',
    'a.gif',
    Buffer.from('GIF89a\x01\x00\x01\x00;', 'latin1'),
    'it is cut short or damaged',
  ],
  ['a form that nobody knows', 'a.webp', webpOf('VP9 ', [1, 1, 1]), 'it is cut short or damaged'],
  [
    'no end',
    'a.gif',
    Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0]), Buffer.alloc(9)]),
    'it is cut short',
  ],
  [
    'the letters of a form further on',
    'a.gif',
    Buffer.from('xGIF89a\x01\x00\x01\x00;;;;;;;;', 'latin1'),
    'it is no picture that a browser shows',
  ],
])('a picture with %s is refused', (_, path, bytes, fault) => {
  expect(pageWith(path, bytes).told).toEqual([
    `8 image-refused: The picture "${path}" cannot be shown: ${fault}.`,
  ]);
});

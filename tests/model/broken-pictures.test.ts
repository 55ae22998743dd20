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

import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pngFault } from '../../src/settings/png-fault.js';
import { svgFault } from '../../src/svg/svg-fault.js';

describe('an SVG', () => {
  test.each([
    ['plain', svg('<path d="M0 0h1"/>')],
    [
      'with a declaration, comments and metadata',
      `<?xml version="1.0"?>\n<!-- a -->\n${svg('<title>A &amp; B</title><g id="a"><use href="#b"/></g>')}\n`,
    ],
    ['with a gradient of its own', svg('<rect fill="url(#g)"/><style>.a { fill: url("#g") }</style>')],
    ['with an embedded picture', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['with a style that hides a path', svg('<path style="fill:none" d="M0 0"/><title>url (of us)</title>')],
    ['with references in a circle', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    ['as Inkscape saves it', svg('<sodipodi:namedview id="v"/><path inkscape:label="x" d="M0 0"/>')],
  ])('%s is fine', (_, text) => {
    expect(svgFault(Buffer.from(text))).toBeUndefined();
  });

  test.each([
    ['a script', svg('<script>alert(1)</script>'), 'it holds <script>'],
    ['HTML inside', svg('<foreignObject><p/></foreignObject>'), 'it holds <foreignObject>'],
    ['an event handler', svg('<path onload="alert(1)"/>'), 'it holds an event handler, onload'],
    ['an event handler on its root', '<svg onload="x"></svg>', 'it holds an event handler, onload'],
    ['an animation', svg('<set attributeName="href" to="https://example.com"/>'), 'it holds <set>'],
    ['a link', svg('<a href="https://example.com"/>'), 'it holds <a>'],
    [
      'an outside picture',
      svg('<image href="https://example.com/a.png"/>'),
      'href refers to something outside it',
    ],
    ['an outside file', svg('<use xlink:href="other.svg#a"/>'), 'xlink:href refers to something outside it'],
    [
      'a hidden script link',
      svg('<use href="java&#115;cript:alert(1)"/>'),
      'href refers to something outside it',
    ],
    ['an embedded SVG', svg('<image href="data:image/svg+xml,x"/>'), 'href refers to something outside it'],
    [
      'an outside fill',
      svg('<rect fill="url(https://example.com/#a)"/>'),
      'a style refers to something outside it',
    ],
    ['an imported style sheet', svg('<style>@import "a.css";</style>'), 'it imports a style sheet'],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'it holds a DOCTYPE'],
    ['text', svg('<text>Acme</text>'), 'it holds <text>, which has no font on paper; turn text into paths'],
    ['an unclosed element', '<svg>\n<g></svg>', 'it is not well-formed XML in line 2'],
    ['no end', '<svg><g>', 'it is cut short'],
    ['a broken tag', '<svg><path d="M0 0</svg>', 'it is not well-formed XML in line 1'],
    ['an unquoted attribute', '<svg><path d=M0 /></svg>', 'it is not well-formed XML in line 1'],
    ['an entity of nobody', svg('<title>&acme;</title>'), 'it names an entity that XML does not have'],
    [
      'a style sheet beside it',
      `<?xml-stylesheet href="a.css"?>${svg('')}`,
      'it refers to a style sheet outside it',
    ],
    ['a style in other letters', svg('<rect style="fill:u\\72l(a.svg)"/>'), 'a style holds a backslash'],
    [
      'a set of images',
      svg('<style>.a{fill:image-set("a.png" 1x)}</style>'),
      'a style refers to something outside it',
    ],
    [
      'elements ten thousand deep',
      '<svg>'.repeat(10_000) + '</svg>'.repeat(10_000),
      'its elements are nested too deep',
    ],
    [
      'elements as deep as the parser goes and other readers do not',
      '<svg>'.repeat(4_000) + '</svg>'.repeat(4_000),
      'its elements are nested too deep',
    ],
    ['a thousand million shapes', svg(doubled(30)), 'it repeats its parts into more than 100,000 shapes'],
    ['another root', '<html></html>', 'its outermost element is not <svg>'],
    ['no elements', 'logo', 'it is not an SVG'],
    ['nothing', '', 'it is not an SVG'],
  ])('with %s is refused', (_, text, fault) => {
    expect(svgFault(Buffer.from(text))).toBe(fault);
  });

  test('in another encoding is refused', () => {
    expect(svgFault(Buffer.from('<svg>ÿ</svg>', 'latin1'))).toBe('it is not UTF-8 text');
  });
});

describe('a PNG', () => {
  const whole = png(2, 2);

  test('that is whole is fine', () => {
    expect(pngFault(whole)).toBeUndefined();
  });

  test.each([
    ['cut short', whole.subarray(0, whole.length - 13), 'it is cut short'],
    ['cut in a chunk', whole.subarray(0, 40), 'it is cut short'],
    ['with a flipped bit', flip(whole, 45), 'it is damaged'],
    ['with pixels that do not unpack', png(2, 2, Buffer.from('no zlib')), 'its pixels are damaged'],
    ['without pixels', png(0, 0), 'it has no pixels'],
    ['of a wall', png(60_000, 60_000), 'it is far too large'],
    ['that is a JPEG', Buffer.from([0xff, 0xd8, 0xff]), 'it is not a PNG'],
  ])('%s is refused', (_, bytes, fault) => {
    expect(pngFault(bytes)).toBe(fault);
  });
});

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`;
}

/** A grey picture. */
function png(width: number, height: number, data?: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const small = width * height < 100 ? Buffer.alloc((width + 1) * height) : Buffer.alloc(0);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data ?? deflateSync(small)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** A group that shows the one before it twice, which shows the one before it twice, and so on. */
function doubled(times: number): string {
  const groups = Array.from(
    { length: times },
    (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(2)}</g>`,
  );
  return `<path id="g0" d="M0 0h1"/>${groups.join('')}`;
}

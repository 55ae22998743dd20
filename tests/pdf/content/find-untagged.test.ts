import { expect, test } from 'vitest';
import { latin1, toBytes } from '../../../src/pdf/content/bytes.js';
import { findUntagged } from '../../../src/pdf/content/find-untagged.js';
import { claimsContent } from '../../../src/pdf/content/read-marks.js';
import { scanOperations } from '../../../src/pdf/content/scan-operations.js';

/** The text of every range that belongs to no tag; `Do` of anything called Tagged… is taken for tagged content. */
function untagged(text: string): string[] {
  const bytes = toBytes(text);
  const found = findUntagged(
    scanOperations(bytes),
    ({ from, to }) => !latin1(bytes, from, to).startsWith('/Tagged'),
    (operation) => claimsContent(bytes, operation),
  );
  return found.map(({ from, to }) => latin1(bytes, from, to));
}

test.each([
  ['a path from its first point on', 'q 1 w 0 0 m 9 9 l S Q', ['0 0 m 9 9 l S']],
  ['a whole text object', 'BT /F 9 Tf (x) Tj ET', ['BT /F 9 Tf (x) Tj ET']],
  [
    'neighbours together, with the state set between them',
    '0 0 1 1 re f 1 g 2 2 1 1 re f',
    ['0 0 1 1 re f 1 g 2 2 1 1 re f'],
  ],
  ['nothing across q and Q', 'q 0 0 1 1 re f Q 0 0 1 1 re f', ['0 0 1 1 re f', '0 0 1 1 re f']],
  ['nothing inside tags', '/P <</MCID 0>>BDC BT (x) Tj ET 0 0 1 1 re f EMC', []],
  ['nothing inside what is an artifact already', '/Artifact BMC 0 0 1 1 re f EMC', []],
  [
    'what stands between tags',
    '/P <</MCID 0>>BDC (x) Tj EMC 0 0 1 1 re f /P <</MCID 1>>BDC (x) Tj EMC',
    ['0 0 1 1 re f'],
  ],
  [
    'single strings in a text object that holds tags',
    'BT (a) Tj /P <</MCID 0>>BDC (b) Tj EMC (c) Tj ET',
    ['(a) Tj', '(c) Tj'],
  ],
  ['no clipping path', '0 0 1 1 re W n', []],
  ['no text object that shows nothing', 'BT /F 9 Tf ET', []],
  ['shadings and inline images', 'q /S sh Q BI /W 1 ID x\nEI', ['/S sh', 'BI /W 1 ID x\nEI']],
  [
    'a whole text object in which a glyph only says what it stands for',
    'BT (a) Tj /Span <</ActualText <FEFF2019> >> BDC (b) Tj EMC (c) Tj ET',
    ['BT (a) Tj /Span <</ActualText <FEFF2019> >> BDC (b) Tj EMC (c) Tj ET'],
  ],
  [
    'nothing where such a glyph stands under a tag',
    '/P <</MCID 0>>BDC BT /Span <<>> BDC (b) Tj EMC ET EMC',
    [],
  ],
  ['what a property list by name holds', '/P /Props BDC 0 0 1 1 re f EMC', ['0 0 1 1 re f']],
  ['decoration among XObjects', '/Image Do q /Tagged Do Q', ['/Image Do']],
])('finds %s', (_, text, expected) => {
  expect(untagged(text)).toEqual(expected);
});

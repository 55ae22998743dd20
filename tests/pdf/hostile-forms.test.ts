import { constants, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkStreams, UnboundedPdf } from '../../src/pdf/forms/check-streams.js';
import { readForms } from '../../src/pdf/forms/read-forms.js';

const large = deflateSync(new Uint8Array(140_000_000), { level: 1 });
const small = deflateSync('0 0 <<>> %');

/** A file of one page whose first object is packed as `filter` says. */
function pdfOf(filter: string, data: Uint8Array, { begin = 'stream\n', more = '' } = {}): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${more}1 0 obj\n<</Type/ObjStm/N 1/First 4${filter}>>${begin}`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n'),
    Buffer.from('2 0 obj<</Type/Catalog/Pages 3 0 R>>endobj\n3 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n'),
    Buffer.from('trailer<</Root 2 0 R>>\n%%EOF\n'),
  ]);
}

/** What a file is refused for; undefined for one that is read. */
async function fateOf(bytes: Uint8Array): Promise<string | undefined> {
  return readForms(bytes).then(
    () => undefined,
    (error: unknown) => `${error instanceof UnboundedPdf ? '' : 'other: '}${(error as Error).message}`,
  );
}

const flate = '/Filter/FlateDecode';
const tooMuch = 'unpacks to more than a form can be.';
const otherwise = 'is packed in a way that no viewer packs a form.';

test('A stream is told how much it unpacks to wherever pdf-lib takes one', async () => {
  for (const begin of ['stream\n', 'stream\r\n', 'stream\r', 'stream \r\n', 'stream', '%\nstream\n']) {
    expect(await fateOf(pdfOf(flate, large, { begin })), JSON.stringify(begin)).toBe(tooMuch);
    expect(await fateOf(pdfOf(flate, small, { begin })), JSON.stringify(begin)).toBeUndefined();
  }
  // A header that zlib refuses and pdf-lib does not, an end that is broken off, and one that is damaged.
  expect(await fateOf(pdfOf(flate, Buffer.concat([Buffer.from('881c', 'hex'), large.subarray(2)])))).toBe(
    tooMuch,
  );
  expect(await fateOf(pdfOf(flate, large.subarray(0, -8)))).toBe(tooMuch);
  const started = deflateSync(new Uint8Array(127 * 1024 * 1024), {
    level: 1,
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  const ended = Buffer.concat([started, Buffer.from([7])]);
  expect(await fateOf(pdfOf(flate, ended))).toBe('is damaged: one of its streams cannot be unpacked.');
});

test('Filters that hide how much comes out are refused, and those of pictures and signatures are not', async () => {
  const refused = [
    '[/ASCIIHexDecode /FlateDecode]',
    '/ASCII85Decode',
    '/#4cZWDecode',
    '/RunLengthDecode',
    '[/FlateDecode/FlateDecode]',
    '[/FlateDecode %]\n/FlateDecode]',
    '[/FlateDecode 5 0 R]',
    ' 5 0 R',
    '%\n5%\n0 R',
    ' +5 0 R',
    `%${'x'.repeat(600)}\n5 0 R`,
    ` 5 ${' '.repeat(600)}0 R`,
  ];
  for (const filter of refused) {
    expect(await fateOf(pdfOf(`/Filter${filter}`, small)), filter).toBe(otherwise);
    expect(await fateOf(pdfOf(flate, deflateSync(`4 0 <</Filter${filter}>>`))), `${filter} in a stream`).toBe(
      otherwise,
    );
  }
  const more = [
    '7 0 obj<</Filter[/FlateDecode/DCTDecode]>>endobj',
    '8 0 obj<</Filter/Adobe.PPKLite/T(We use /Filter 5 times)/FilterRow 5 0 R>>endobj\n',
  ].join('\n');
  expect(await fateOf(pdfOf('/Filter[ /FlateDecode ]', small, { more }))).toBeUndefined();
});

test('A file of nothing but beginnings is looked through once, and so in time', () => {
  for (const text of ['/Filter[', '/Filter%', '/Filter ', '%%%%%%%%', '/Filter 5 ']) {
    const look = () => checkStreams(Buffer.from(`/Filter${text.repeat(200_000)}`));
    if (/[[%]/.test(text)) expect(look, text).toThrow(otherwise);
    else expect(look, text).not.toThrow();
  }
});

test('A tree of pages that leads twice to the same is damaged, and costs no memory', async () => {
  const kids = (each: (at: number) => string) =>
    Array.from({ length: 31 }, (_, at) => `${at + 10} 0 obj<</Type/Pages/Kids ${each(at + 11)}>>endobj\n`);
  const shared = '[41 0 R]';
  for (const [what, tree] of Object.entries({
    doubled: kids((next) => `[${next} 0 R ${next} 0 R]`),
    circle: kids((next) => `[${next === 41 ? 10 : next} 0 R]`),
    row: [`10 0 obj<</Type/Pages/Kids[11 0 R 12 0 R]>>endobj 9 0 obj ${shared} endobj\n`].concat(
      [11, 12].map((at) => `${at} 0 obj<</Type/Pages/Kids 9 0 R>>endobj\n`),
    ),
  })) {
    const text = `%PDF-1.7\n${tree.join('')}41 0 obj<</Type/Page>>endobj\n2 0 obj<</Type/Catalog/Pages 10 0 R>>endobj\ntrailer<</Root 2 0 R>>\n%%EOF\n`;
    expect(await fateOf(Buffer.from(text)), what).toMatch(/^other: The file is damaged: its tree of pages/);
  }
});

test('A file that is mostly no part of any object is refused before pdf-lib looks for one at each of its bytes', async () => {
  const mostly = 'other: The file is damaged: most of it is no part of any object.';
  const junk = (bytes: number) => '/Filter '.repeat(bytes / 8);
  const between = (text: string) => pdfOf(flate, small, { more: text });
  expect(await fateOf(between(junk(1_600_000)))).toBe(mostly);
  expect(await fateOf(between(`4 0 obj 1 endobj\n${junk(64_000)}`.repeat(8)))).toBe(mostly);
  expect(await fateOf(Buffer.concat([pdfOf(flate, small), Buffer.from(junk(1_600_000))]))).toBe(mostly);
  expect(await fateOf(Buffer.from(`%PDF-1.7\n${'1 '.repeat(800_000)}`))).toBe(mostly);
  // What belongs to an object may be as long as it likes, and a few lines between objects are what viewers leave.
  expect(await fateOf(between(`4 0 obj (${junk(1_600_000)}) endobj\n`))).toBeUndefined();
  expect(await fateOf(between(`4 0 obj 1 endobj\n${' '.repeat(1000)}% a comment\n`))).toBeUndefined();
});

import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../../src/pdf/file/write-pdf.js';
import { deflatedStream } from '../../../src/pdf/objects/deflate.js';

/** A document of one page, whose catalog refers to `count` more objects; their numbers have gaps, which go when it is written. */
function makeContext(count: number): PDFContext {
  const context = PDFContext.create();
  const tree = context.nextRef();
  const page = context.register(
    context.obj({ Type: 'Page', Parent: tree, MediaBox: [0, 0, 100, 100], Resources: {} }),
  );
  context.assign(tree, context.obj({ Type: 'Pages', Count: 1, Kids: [page] }));
  const more = Array.from({ length: count }, (_, index) => {
    context.nextRef();
    return context.register(context.obj({ Number: index }));
  });
  const stream = context.register(deflatedStream(context, Buffer.from('Ladder')));
  const catalog = context.obj({ Type: 'Catalog', Pages: tree, More: more, Stream: stream });
  context.trailerInfo.Root = context.register(catalog);
  context.trailerInfo.Info = context.register(context.obj({}));
  context.register(context.obj({ Forgotten: true }));
  return context;
}

async function reopen(bytes: Uint8Array) {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  return { context, catalog };
}

describe('a document that is written', () => {
  test.each([0, 1, 999, 2500])('with %i more objects, is read back whole', async (count) => {
    const { context, catalog } = await reopen(writePdf(makeContext(count)));
    const more = catalog.lookup(PDFName.of('More'), PDFArray).asArray();
    const numbers = more.map((ref) =>
      context.lookup(ref, PDFDict).lookup(PDFName.of('Number'), PDFNumber).asNumber(),
    );
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index));
    const stream = catalog.lookup(PDFName.of('Stream'));
    if (!(stream instanceof PDFRawStream)) throw new Error('The stream is gone.');
    expect(Buffer.from(decodePDFRawStream(stream).decode()).toString()).toBe('Ladder');
  });

  test('leaves out what nothing refers to', async () => {
    const { context } = await reopen(writePdf(makeContext(1)));
    const texts = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(texts.join()).not.toContain('Forgotten');
  });

  test('is the same to the byte when it is written again, and another /ID tells another from it', () => {
    const id = (bytes: Uint8Array) =>
      /\/ID\[<([0-9a-f]{32})><\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const [one, same, other] = [3, 3, 4].map((count) => writePdf(makeContext(count)));
    expect(one).toEqual(same);
    expect(id(one ?? new Uint8Array())).toMatch(/[1-9a-f]/);
    expect(id(one ?? new Uint8Array())).not.toBe(id(other ?? new Uint8Array()));
  });
});

import { PDFParser, PDFRawStream, PDFStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPrint } from '../../../src/pdf/file/read-print.js';
import { writePdf } from '../../../src/pdf/file/write-pdf.js';
import { writeObject } from '../../../src/pdf/objects/write-object.js';
import { withTestPrinter } from '../../print/with-test-printer.js';
import { printDocument } from '../print-document.js';

let print: Uint8Array = new Uint8Array();

beforeAll(async () => {
  await withTestPrinter(async (printer) => {
    const body =
      '<h1>Über Pläne</h1><p>(Words) &amp; <a href="https://a.example/">more</a></p><img src="IMAGE" alt="Dot">';
    print = await printDocument(printer, { body });
  });
});

describe('a print of Chromium’s', () => {
  test('is read as pdf-lib reads it', async () => {
    const theirs = await PDFParser.forBytesWithOptions(print).parseDocument();
    const ours = readPrint(print);
    expect([ours?.root, ours?.info]).toEqual([theirs.trailerInfo.Root, theirs.trailerInfo.Info]);
    const rows = (context: typeof theirs) =>
      context
        .enumerateIndirectObjects()
        .map(([ref, object]) => [
          ref.tag,
          writeObject(object instanceof PDFStream ? object.dict : object),
          object instanceof PDFRawStream ? Buffer.from(object.contents).toString('base64') : '',
        ]);
    expect(ours && rows(ours.context)).toEqual(rows(theirs));
  });

  test('in another form is left to another reader', async () => {
    const finished = writePdf(await PDFParser.forBytesWithOptions(print).parseDocument());
    expect(readPrint(finished)).toBeUndefined();
  });

  test('that was damaged is left to another reader', () => {
    for (let at = 100; at < print.length; at += 997) {
      expect(readPrint(print.subarray(0, at))).toBeUndefined();
    }
    expect(readPrint(print.subarray(0, print.length - 40))).toBeUndefined();
    const shifted = Buffer.concat([print.subarray(0, 20), Buffer.from(' '), print.subarray(20)]);
    expect(readPrint(shifted)).toBeUndefined();
  });
});

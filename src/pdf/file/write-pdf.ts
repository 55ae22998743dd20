import { createHash } from 'node:crypto';
import { type PDFContext, PDFHexString, PDFStreamWriter } from 'pdf-lib';
import { dropUnreachable } from './drop-unreachable.js';

/**
 * Serialises a document: object streams of a thousand (they compress best), nothing that is not referred to,
 * and an /ID that is a hash of all the rest, so equal documents are equal files.
 */
export async function writePdf(context: PDFContext): Promise<Uint8Array> {
  dropUnreachable(context);
  const blank = '0'.repeat(32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(blank), PDFHexString.of(blank)]);
  const bytes = await PDFStreamWriter.forContext(
    context,
    Number.POSITIVE_INFINITY,
    true,
    1000,
  ).serializeToBuffer();
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return fillIn(bytes, blank, id);
}

/** The trailer is the file's last object, so its two blanks are the last two in the file. */
function fillIn(bytes: Uint8Array, blank: string, id: string): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const second = buffer.lastIndexOf(`<${blank}>`);
  const first = buffer.lastIndexOf(`<${blank}>`, second - 1);
  buffer.write(id, second + 1, 'latin1');
  buffer.write(id, first + 1, 'latin1');
  return bytes;
}

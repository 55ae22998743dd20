import { constants, inflateRawSync } from 'node:zlib';

const mebibyte = 1024 * 1024;
/** A form with every field filled in unpacks to one mebibyte; fonts that a viewer added take a few. */
const most = { unpacked: 128 * mebibyte, streams: 50_000 };

/** The file unpacks to more than a form can be, or hides how much. Its message goes on from "The file". */
export class UnboundedPdf extends Error {}

/**
 * Throws for a PDF that would take all the memory there is: pdf-lib unpacks what a file's objects are packed in without asking
 * how much will come out. Only deflated streams are told their size beforehand; no viewer packs objects in any other way.
 */
export function checkStreams(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  refuseOthers(text);
  let [left, streams] = [most.unpacked, 0];
  // pdf-lib takes any of these, also with nothing behind the word.
  for (const { index, 0: sign } of text.matchAll(/\bstream(?: \r\n|\r\n?|\n)?/g)) {
    const packed = bytes.subarray(index + sign.length);
    if (!isDeflated(packed)) continue;
    streams += 1;
    if (streams > most.streams) throw new UnboundedPdf('has more streams than a form can have.');
    const unpacked = inflated(packed.subarray(2), left);
    left -= unpacked.length;
    refuseOthers(unpacked.toString('latin1'));
  }
}

/** Between two words of a PDF: ISO 32000-1, 7.2.2 and 7.2.3. */
const gap = String.raw`(?:[\0\s]|%[^\r\n]*)*`;
const filters = new RegExp(
  String.raw`\/Filter(?=[\0\s%/[\d])${gap}(?:(\d+${gap}\d+${gap}R)|\[((?:%[^\r\n]*|[^\]%])*))`,
  'g',
);

/**
 * Filters that give out far more than they take in, several in a row, and those that stand elsewhere. A name may spell
 * letters as `#4c`. Filters of pictures are not looked at: pdf-lib has none of them.
 */
function refuseOthers(text: string): void {
  const names = text.replace(/#([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const isOther =
    /\/(?:LZWDecode|RunLengthDecode|ASCIIHexDecode|ASCII85Decode)(?![\w-])/.test(names) ||
    [...names.matchAll(filters)].some(
      ([, elsewhere, row = '']) =>
        elsewhere !== undefined || row.split('/FlateDecode').length > 2 || /\d\s*R\b/.test(row),
    );
  if (isOther) throw new UnboundedPdf('is packed in a way that no viewer packs a form.');
}

/** Whether pdf-lib unpacks it, by the two bytes before what is deflated (RFC 1950, 2.2); zlib is stricter. */
function isDeflated([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 0x20) === 0;
}

/** Of a stream that is broken off what there is, as pdf-lib takes it. */
function inflated(bytes: Uint8Array, left: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(left, 1), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw new UnboundedPdf(
      cause instanceof RangeError
        ? 'unpacks to more than a form can be.'
        : 'is damaged: one of its streams cannot be unpacked.',
      { cause },
    );
  }
}

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

/**
 * Filters that give out far more than they take in, several in a row, and those that stand elsewhere. A name may spell
 * letters as `#4c`. Filters of pictures are not looked at: pdf-lib has none of them.
 */
function refuseOthers(text: string): void {
  const names = text.replace(/#([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  let isOther = /\/(?:LZWDecode|RunLengthDecode|ASCIIHexDecode|ASCII85Decode)(?![\w-])/.test(names);
  for (const { index, 0: key } of names.matchAll(/\/Filter(?=[\0\s%[])/g)) {
    isOther ||= isHidden(names.slice(index + key.length, index + key.length + nearby));
  }
  if (isOther) throw new UnboundedPdf('is packed in a way that no viewer packs a form.');
}

/** Characters behind `/Filter` in which its value has to end: so that a long text of nothing else takes no long time. */
const nearby = 500;

function isHidden(behind: string): boolean {
  const value = behind.replace(/%[^\r\n]*/g, ' ').replace(/^[\0\s]+/, '');
  // Spaces or a comment, and no end of them.
  if (value === '') return behind.length === nearby;
  if (!value.startsWith('[')) {
    const isShort = /^[\d.+-]+[\0\s]*[\d.]*[\0\s]*$/.test(value) && behind.length === nearby;
    return isShort || /^[\d.+-]+[\0\s]+[\d.]+[\0\s]*R/.test(value);
  }
  const row = /^\[([^\]]*)\]/.exec(value)?.[1];
  return row === undefined || row.split('/FlateDecode').length > 2 || /\d[\0\s]*R/.test(row);
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

import { inflateSync } from 'node:zlib';

const mebibyte = 1024 * 1024;
/** A form with every field filled in unpacks to one mebibyte; fonts that a viewer added take a few. */
const most = { unpacked: 128 * mebibyte, streams: 50_000 };

/** The file unpacks to more than a form can be, or hides how much. */
export class UnboundedPdf extends Error {}

/**
 * Throws for a PDF that would take all the memory there is: pdf-lib unpacks what a file's objects are packed in without asking
 * how much will come out. Only deflated streams are told their size beforehand; no viewer packs objects in any other way.
 */
export function checkStreams(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  refuseOthers(text);
  let [left, streams] = [most.unpacked, 0];
  for (const { index, 0: sign } of text.matchAll(/\bstream\r?\n/g)) {
    streams += 1;
    if (streams > most.streams) throw new UnboundedPdf('It has too many streams.');
    const unpacked = inflated(bytes.subarray(index + sign.length), left);
    if (unpacked === undefined) continue;
    left -= unpacked.length;
    refuseOthers(unpacked.toString('latin1'));
  }
}

/** Filters that give out far more than they take in, or several in a row. A name may spell letters as `#4c`. */
function refuseOthers(text: string): void {
  const names = text.replace(/#([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (/\/(?:LZWDecode|RunLengthDecode)\b|\/FlateDecode\s*\/FlateDecode\b/.test(names)) {
    throw new UnboundedPdf('It is packed in a way that no viewer packs a form.');
  }
}

/** Undefined for what is not deflated, or damaged. */
function inflated(bytes: Uint8Array, left: number): Buffer | undefined {
  // The first byte of zlib's form (RFC 1950): anything else is not tried.
  if (((bytes[0] ?? 0) & 0x0f) !== 8) return undefined;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnboundedPdf('It unpacks to more than a form can be.', { cause: error });
    return undefined;
  }
}

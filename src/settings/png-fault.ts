import { crc32, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** More pixels than any logo has; a small file could otherwise unpack to gigabytes. */
const mostPixels = 50_000_000;

/** Why a PNG cannot be used, in a few words; undefined when it is whole. Checks what https://www.w3.org/TR/png-3/ asks. */
export function pngFault(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 8).equals(signature)) return 'it is not a PNG';
  const data: Buffer[] = [];
  let pixels = 0;
  for (let at = 8; at < file.length; ) {
    const chunk = readChunk(file, at);
    if (typeof chunk === 'string') return chunk;
    if (chunk.type === 'IHDR' && chunk.data.length === 13) {
      pixels = chunk.data.readUInt32BE(0) * chunk.data.readUInt32BE(4);
    }
    if (chunk.type === 'IDAT') data.push(chunk.data);
    if (chunk.type === 'IEND') return pixelFault(pixels, data);
    at = chunk.end;
  }
  return 'it is cut short';
}

function readChunk(file: Buffer, at: number): { type: string; data: Buffer; end: number } | string {
  if (at + 12 > file.length) return 'it is cut short';
  const length = file.readUInt32BE(at);
  const end = at + 12 + length;
  if (end > file.length) return 'it is cut short';
  const typeAndData = file.subarray(at + 4, end - 4);
  if (crc32(typeAndData) !== file.readUInt32BE(end - 4)) return 'it is damaged';
  return { type: typeAndData.toString('latin1', 0, 4), data: typeAndData.subarray(4), end };
}

function pixelFault(pixels: number, data: readonly Buffer[]): string | undefined {
  if (pixels === 0) return 'it has no pixels';
  if (pixels > mostPixels) return 'it is far too large';
  try {
    // Eight bytes a pixel is the most there can be, and one for each row.
    inflateSync(Buffer.concat(data), { maxOutputLength: pixels * 9 + 1024 });
    return undefined;
  } catch {
    return 'its pixels are damaged';
  }
}

import { avifHead } from './avif-head.js';
import { drawingFault } from './svg-fault.js';

/** More pixels than any camera's; a browser would unpack them all, four bytes each. */
const mostPixels = 100_000_000;

/** The form of a picture, and how many pixels it says to have; undefined when it says no such thing. */
interface Head {
  readonly form: string;
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly isWhole: boolean;
}

/**
 * Why a picture cannot be shown, in a few words; undefined when nothing speaks against it. A drawing is read whole; of
 * other pictures only the head is read and whether the end is there.
 */
export function pictureFault(path: string, bytes: Uint8Array): string | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (ending === 'svg') return drawingFault(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = pngHead(file) ?? jpegHead(file) ?? gifHead(file) ?? webpHead(file) ?? avif(file);
  if (head === undefined) return 'it is no picture that a browser shows';
  const { form, size, isWhole } = head;
  if (form !== (forms[ending] ?? form)) return `it is a ${form} and not what its name says`;
  if (size === undefined || size.width * size.height === 0) return 'it is cut short or damaged';
  if (size.width * size.height > mostPixels) {
    const [width, height] = [size.width, size.height].map((pixels) => pixels.toLocaleString('en'));
    return `it says to have ${width} by ${height} pixels, which is far too large`;
  }
  return isWhole ? undefined : 'it is cut short';
}

const forms: Readonly<Record<string, string>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
  avif: 'AVIF',
};

function avif(file: Buffer): Head | undefined {
  const head = avifHead(file);
  return head === undefined ? undefined : { form: 'AVIF', ...head };
}

function pngHead(file: Buffer): Head | undefined {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  const isHead = file.length >= 24 && file.toString('latin1', 12, 16) === 'IHDR';
  const size = isHead ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : undefined;
  return { form: 'PNG', size, isWhole: file.lastIndexOf('IEND') > 0 };
}

function jpegHead(file: Buffer): Head | undefined {
  if (file.toString('latin1', 0, 3) !== '\xff\xd8\xff') return undefined;
  let size: Head['size'];
  // Segments say how long they are, up to the one before the pixels.
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    if (marker === 0xda)
      return { form: 'JPEG', size, isWhole: file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at };
    at += 2 + file.readUInt16BE(at + 2);
  }
  return { form: 'JPEG', size, isWhole: false };
}

function gifHead(file: Buffer): Head | undefined {
  if (!/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) return undefined;
  const size = file.length < 13 ? undefined : { width: file.readUInt16LE(6), height: file.readUInt16LE(8) };
  return { form: 'GIF', size, isWhole: file.lastIndexOf(0x3b) > 13 };
}

function webpHead(file: Buffer): Head | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const isWhole = file.length >= file.readUInt32LE(4) + 8;
  return { form: 'WebP', size: file.length < 30 ? undefined : webpSize(file), isWhole };
}

function webpSize(file: Buffer): Head['size'] {
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

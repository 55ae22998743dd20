import { avifHead } from './avif-head.js';
import { parseSvg } from './parse-svg.js';

/** Pixels, or units of a drawing. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height from the beginning of a PNG (3rd edition, §11.2.2), GIF (89a, §18), JPEG (ITU-T T.81, §B.2.2), WebP
 * (RFC 9649, §2), AVIF or SVG; undefined for anything else.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.byteLength < 30 ? undefined : (sizeOf(view) ?? avifHead(bytes)?.size ?? svgSize(bytes));
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function sizeOf(view: DataView): PictureSize | undefined {
  const start = view.getUint32(0);
  if (start === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (start === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (start >>> 16 === 0xffd8) return jpegSize(view);
  if (start === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
  return undefined;
}

/** In the first segment that begins a frame (SOF0 to SOF15 without the tables DHT, JPG and DAC). */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView): PictureSize | undefined {
  const kind = view.getUint32(12);
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === 0x56503858) return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return kind === 0x56503820
    ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    : undefined;
}

/**
 * How large an SVG is, in its units: by width and height, else by its view box, else as browsers draw one that says
 * nothing (CSS 2, §10.3.2); undefined when it is no SVG.
 */
function svgSize(bytes: Uint8Array): PictureSize | undefined {
  const parsed = parseSvg(bytes);
  if ('fault' in parsed) return undefined;
  const { width, height, viewBox } = parsed.root.attributes;
  const own = { width: pixels(width), height: pixels(height) };
  if (own.width > 0 && own.height > 0) return own;
  const box = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return box?.length === 4 ? { width: box[2] ?? 0, height: box[3] ?? 0 } : { width: 300, height: 150 };
}

/** NaN for other units than pixels: without a page they have no size. */
function pixels(length: string | undefined): number {
  return Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(length ?? '')?.[1]);
}

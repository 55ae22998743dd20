import { crc32, deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Dots an inch: small type is a grey line, and a line that moved by a quarter of a millimetre is seen. */
const dpi = 60;

/** Levels of red, green and blue: few, so that stored pictures are small, and enough to tell an orange from a brown. */
const levels = 6;

let library;

/**
 * A page as a raster of `levels` to the third colours, row by row. PDFium is WebAssembly here: the same dots on every
 * machine.
 */
export async function rasterOf({ bytes, number }) {
  library ??= await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const page = document.getPage(number - 1);
    const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' });
    return { width, height, dots: dotsOf(data) };
  } finally {
    document.destroy();
  }
}

/** @param bytes a PNG that was written here */
export async function readRaster(bytes) {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, dots: dotsOf(data) };
}

/** Each dot as one number, from its red, green, blue and alpha. */
function dotsOf(data) {
  const level = (value) => Math.round((value / 255) * (levels - 1));
  const dots = new Uint8Array(data.length / 4);
  for (let i = 0; i < dots.length; i++) {
    const at = 4 * i;
    dots[i] = (level(data[at]) * levels + level(data[at + 1])) * levels + level(data[at + 2]);
  }
  return dots;
}

/** The levels of red, green and blue of a dot, from 0 to `levels` - 1. */
export function levelsOf(dot) {
  return [Math.floor(dot / levels / levels), Math.floor(dot / levels) % levels, dot % levels];
}

/** A PNG of one byte a dot, https://www.w3.org/TR/png-3/: the colours are those of the levels, and more may follow. */
export function pngOf({ width, height, dots }, more = []) {
  const steps = Array.from({ length: levels ** 3 }, (_, dot) =>
    levelsOf(dot).map((level) => Math.round((level * 255) / (levels - 1))),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...steps, ...more].flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The number of the first of the colours that follow. */
export const firstMore = levels ** 3;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

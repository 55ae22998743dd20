import { spawn } from 'node:child_process';

/** The pages, from 1, that take cyan, magenta or yellow ink. */
export async function colouredPages(path) {
  const said = (await ghostscript('inkcov', [], path)).toString('latin1');
  const pages = said.split('\n').filter((line) => line.includes('CMYK'));
  if (pages.length === 0) throw new Error(`Ghostscript printed no page of ${path}:\n${said}`);
  return pages.flatMap((line, index) => {
    const [cyan, magenta, yellow] = line.trim().split(/\s+/).map(Number);
    return cyan === 0 && magenta === 0 && yellow === 0 ? [] : [index + 1];
  });
}

/** How much of each page is ink, all four together, in hundredths of its area. */
export async function inkOfPages(path) {
  const said = (await ghostscript('ink_cov', ['-r150'], path)).toString('latin1');
  const pages = said.split('\n').filter((line) => line.includes('CMYK'));
  if (pages.length === 0) throw new Error(`Ghostscript printed no page of ${path}:\n${said}`);
  return pages.map((line) =>
    line
      .trim()
      .split(/\s+/)
      .slice(0, 4)
      .map(Number)
      .reduce((a, b) => a + b),
  );
}

/**
 * Of a file's first page: how many dots are drawn as dark as ink, up to the shade of what counts as black, and how many of
 * these a printer that knows only black and white leaves white, since it shows a shade by a screen of dots.
 */
export async function screenedDots(path, dpi) {
  const page = [`-r${dpi}`, '-dFirstPage=1', '-dLastPage=1', '-dTextAlphaBits=1', '-dGraphicsAlphaBits=1'];
  const [shades, dots] = await Promise.all([
    ghostscript('pgmraw', page, path).then(readShades),
    ghostscript('pbmraw', page, path).then(readDots),
  ]);
  if (shades.length !== dots.length) throw new Error(`Two prints of ${path} differ in size.`);
  let ink = 0;
  let holes = 0;
  for (let at = 0; at < shades.length; at += 1) {
    if (shades[at] > darkest) continue;
    ink += 1;
    if (dots[at] === 0) holes += 1;
  }
  return { ink, holes };
}

/** `#262626`, as in src/pdf/content/neutral-grey.ts. */
const darkest = 38;

/** A byte for each pixel, 0 for black. */
function readShades(file) {
  return readMap(file, 'P5', 3).pixels;
}

/** A byte for each pixel, 1 for black; a row of the file begins at a whole byte. */
function readDots(file) {
  const { width, height, pixels } = readMap(file, 'P4', 2);
  const row = Math.ceil(width / 8);
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      dots[y * width + x] = (pixels[y * row + (x >> 3)] >> (7 - (x & 7))) & 1;
    }
  }
  return dots;
}

/** A portable any map: its sign, some numbers, one white space, its pixels; comments are lines that begin with #. */
function readMap(file, sign, numbers) {
  const head = new RegExp(`^${sign}\\s(?:#.*\\n)*${'(\\d+)\\s'.repeat(numbers)}`);
  const found = head.exec(file.toString('latin1', 0, 1000));
  if (found === null) throw new Error(`Ghostscript wrote no map of the kind ${sign}.`);
  const [width, height] = found.slice(1).map(Number);
  return { width, height, pixels: file.subarray(found[0].length) };
}

async function ghostscript(device, options, path) {
  const child = spawn('gs', ['-q', '-dSAFER', '-o', '-', `-sDEVICE=${device}`, ...options, path]);
  const pieces = [];
  let complaint = '';
  child.stdout.on('data', (piece) => pieces.push(piece));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`gs ended with ${code} on ${path}: ${complaint}`);
  return Buffer.concat(pieces);
}

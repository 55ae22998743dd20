import { encode } from 'uqr';
import { escapeText } from '../domain/html-text.js';

/** ISO/IEC 18004 asks for four light modules around a code. */
const quietZone = 4;

/** A QR code as an SVG picture in the page's own ink, its quiet zone inside; one path, drawn row by row. */
export function qrSvg(text: string, { label }: { readonly label: string }): string {
  return drawn(encode(text, { ecc: 'M', border: quietZone }), `aria-label="${escapeText(label)}"`);
}

/** Millimetres of a module that a telephone reads from a hand's breadth away, of the smallest code, and of the largest. */
const small = { module: 0.36, least: 13, most: 20 };

/**
 * A QR code for the corner of a sheet, as small as it can be read; its quiet zone is the white about it. Undefined for a
 * text so long that it would be larger than a corner.
 */
export function smallQrSvg(text: string, { label }: { readonly label: string }): string | undefined {
  const key = JSON.stringify([text, label]);
  if (smallCodes.size >= mostKept) smallCodes.clear();
  if (!smallCodes.has(key)) smallCodes.set(key, makeSmall(text, label));
  return smallCodes.get(key);
}

/** A level's code stands on its handout and on its card, in every brand, and takes a millisecond to make. */
const smallCodes = new Map<string, string | undefined>();
/** Some three megabytes. */
const mostKept = 500;

function makeSmall(text: string, label: string): string | undefined {
  const code = encode(text, { ecc: 'L', border: 0 });
  const side = Math.max(small.least, Math.round(code.size * small.module * 10) / 10);
  if (side > small.most) return undefined;
  return drawn(code, `aria-label="${escapeText(label)}" width="${side}mm" height="${side}mm"`);
}

function drawn(
  { data, size }: { readonly data: readonly (readonly boolean[])[]; readonly size: number },
  attributes: string,
): string {
  const path = data.flatMap((row, y) => runs(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`));
  return `<svg class="qr" role="img" ${attributes} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="currentColor" d="${path.join('')}"/></svg>`;
}

/** Dark modules side by side are one rectangle, or hairlines of paper show between them. */
function runs(row: readonly boolean[]): { x: number; width: number }[] {
  const found: { x: number; width: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last !== undefined && last.x + last.width === x) last.width += 1;
    else found.push({ x, width: 1 });
  }
  return found;
}

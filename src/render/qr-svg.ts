import { encode } from 'uqr';
import { escapeText } from '../domain/html-text.js';

/** ISO/IEC 18004 asks for four light modules around a code. */
const quietZone = 4;

/** A QR code as an SVG picture in the page's own ink, its quiet zone inside; one path, drawn row by row. */
export function qrSvg(text: string, { label }: { readonly label: string }): string {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const path = data.flatMap((row, y) => runs(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`));
  return `<svg class="qr" role="img" aria-label="${escapeText(label)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="currentColor" d="${path.join('')}"/></svg>`;
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

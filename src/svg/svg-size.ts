import { parseSvg } from './parse-svg.js';

/**
 * How large an SVG is, in its units: by width and height, else by its view box, else as browsers draw one that says
 * nothing (CSS 2, §10.3.2); undefined when it is no SVG.
 */
export function svgSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
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

import { pathGeometry } from './path-geometry.js';
import { readSvg } from './read-svg.js';

/** A drawing as shapes that all office programs have, each as large as the whole. */
export interface DrawnPaths {
  /** In units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** A custom geometry of DrawingML (ECMA-376 part 1, §20.1.9.8), and six hexadecimal digits. */
  readonly paths: readonly { readonly geometry: string; readonly fill: string }[];
}

/** Points of a path are whole numbers: this many to a unit of the drawing. */
const fine = 1000;

/** A drawing of filled paths, as logos mostly are; undefined for one that has more. */
export function drawnPaths(svg: Uint8Array): DrawnPaths | undefined {
  const drawing = readSvg(svg);
  if (drawing === undefined) return undefined;
  const { left, top, width, height } = drawing;
  const size = `w="${Math.round(width * fine)}" h="${Math.round(height * fine)}"`;
  const paths = drawing.paths.flatMap(({ data, fill }) => {
    const path = pathGeometry(
      data,
      ({ x, y }) => `<a:pt x="${Math.round((x - left) * fine)}" y="${Math.round((y - top) * fine)}"/>`,
    );
    if (path === undefined) return [];
    const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${path}</a:path></a:pathLst></a:custGeom>`;
    return [{ geometry, fill: fill.slice(1).toUpperCase() }];
  });
  return paths.length === drawing.paths.length ? { width, height, paths } : undefined;
}

/** Millimetres in English Metric Units, 36,000 to the millimetre (ECMA-376 part 1, §20.1.10.16). */
export function emu(millimetres: number): number {
  return Math.round(millimetres * 36000);
}

/** Points in EMU. */
export function emuOfPoints(points: number): number {
  return Math.round(points * 12700);
}

/** Points in hundredths, as type sizes and spacing are given. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A rectangle in millimetres from the slide's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The position and size of a shape. */
export function transform(box: Box, element = 'a:xfrm'): string {
  return `<${element}><a:off x="${emu(box.left)}" y="${emu(box.top)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></${element}>`;
}

/** Millimetres in twentieths of a point, as Word measures pages and paragraphs. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Millimetres in English Metric Units, as drawings are measured: 36,000 to the millimetre (ECMA-376 part 1, §20.1.10.16). */
export function emu(millimetres: number): number {
  return Math.round(millimetres * 36000);
}

/**
 * How many pages a print of Chromium's has, without opening it: a pack must know them all before its first page,
 * and five hundred open prints would fill the memory. Skia leaves page tree nodes uncompressed and the root has the
 * largest count; no text can imitate a node, since strings hold no raw line break.
 */
export function countPages(print: Uint8Array): number {
  const text = Buffer.from(print.buffer, print.byteOffset, print.byteLength).toString('latin1');
  const counts = [...text.matchAll(/<<\/Type \/Pages\n\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
}

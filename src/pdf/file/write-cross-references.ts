/** Where an object stands: at a byte of the file, or as the n-th of an object stream. */
export type ObjectPlace =
  | { readonly kind: 'file'; readonly offset: number }
  | { readonly kind: 'stream'; readonly number: number; readonly index: number };

/**
 * The contents of a cross-reference stream (ISO 32000-1, 7.5.8) for places by object number, from 1 on without gaps;
 * `widths` says how many bytes each column takes.
 */
export function writeCrossReferences(places: readonly (ObjectPlace | undefined)[]): {
  readonly widths: string;
  readonly rows: Uint8Array;
} {
  const last = places.at(-1);
  const second = bytesFor(Math.max(last?.kind === 'file' ? last.offset : 0, places.length));
  const bytes: number[] = [];
  // Number 0 has no place: it heads the list of free objects.
  for (const place of places) {
    const [type, middle, third] = rowOf(place);
    bytes.push(type);
    for (let at = second - 1; at >= 0; at -= 1) bytes.push(Math.floor(middle / 256 ** at) % 256);
    bytes.push(third >> 8, third & 0xff);
  }
  return { widths: `1 ${second} 2`, rows: Uint8Array.from(bytes) };
}

function rowOf(place: ObjectPlace | undefined): [type: number, middle: number, third: number] {
  if (place === undefined) return [0, 0, 0xffff];
  return place.kind === 'file' ? [1, place.offset, 0] : [2, place.number, place.index];
}

function bytesFor(value: number): number {
  let count = 1;
  while (value >= 256 ** count) count += 1;
  return count;
}

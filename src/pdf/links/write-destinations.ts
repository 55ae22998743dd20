import { type PDFArray, type PDFContext, type PDFRef, PDFString } from 'pdf-lib';

/** Writes a name tree of destinations; names are ASCII. Returns the reference for `Names` in the catalog. */
export function writeDestinations(context: PDFContext, destinations: ReadonlyMap<string, PDFArray>): PDFRef {
  const sorted = [...destinations].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.flatMap(([key, destination]) => [PDFString.of(key), destination]);
  return context.register(context.obj({ Dests: context.register(context.obj({ Names: names })) }));
}

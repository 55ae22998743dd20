/** Of a file of settings: a few kilobytes are many settings. */
const mostBytes = 1024 * 1024;

/** Of a logo or a font: what a browser would have to hold in memory many times over. */
export const mostAssetBytes = 20 * 1024 * 1024;

/**
 * Why something on the disk is not read, in a few words that follow its name; undefined when it is. A pipe or a device
 * would never end.
 */
export function sizeFault(
  found: { readonly size: number; isFile(): boolean },
  most = mostBytes,
): string | undefined {
  if (!found.isFile()) return 'is no file';
  return found.size > most
    ? `has ${inMebibytes(found.size)} MiB; the limit is ${inMebibytes(most)} MiB`
    : undefined;
}

function inMebibytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}

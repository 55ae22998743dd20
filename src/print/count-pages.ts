const start = Buffer.from('<</Type /Pages\n');

/**
 * The number of pages of a PDF as Chromium (Skia) writes it: page-tree nodes are uncompressed, a branch for every
 * eight pages and a root over them, so the largest count is the root's. Text cannot imitate a node, since strings
 * hold no raw line break. 0 when there is none.
 */
export function countPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let pages = 0;
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + start.length)) {
    const node = bytes.toString('latin1', at + start.length, at + start.length + 40);
    pages = Math.max(pages, Number(/^\/Count (\d+)/.exec(node)?.[1] ?? 0));
  }
  return pages;
}

import type { Html } from './node.js';

/** A tree as HTML: each tag and text as it was written. */
export function writeHtml(html: Html): string {
  let written = '';
  for (const node of html) {
    written += node.kind === 'element' ? node.open + writeHtml(node.inside) + node.close : node.written;
  }
  return written;
}

/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/** Runs inside the page: leaves everything to the style sheet, but for what is wider than the page. */
export async function arrangeNothing(_: { readonly kind: 'flow' }, tools: Tools): Promise<Fit | TooWide> {
  const { body } = document;
  const { width } = tools.contentBox();
  body.style.width = `${width}px`;
  await tools.settle();
  tools.fitTitles(body);
  tools.narrowTables(body);
  const wide = tools.findWide(body, width);
  body.style.width = '';
  return wide ?? { kind: 'flow' };
}

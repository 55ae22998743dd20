import type { Fit } from '../../domain/page.js';
import type { Tools } from './tools.js';

/** Runs inside the page: leaves everything to the style sheet. */
export async function arrangeNothing(_: { readonly kind: 'flow' }, tools: Tools): Promise<Fit> {
  await tools.settle();
  return { kind: 'flow' };
}

import type { Fit } from '../../domain/page.js';

/** Runs inside the page: leaves everything to the style sheet. */
export function arrangeNothing(): Fit {
  return { kind: 'flow' };
}

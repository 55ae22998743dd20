import type { Fit } from '../../domain/page.js';

/** Runs inside the page. */
export function arrangeHandout(): Fit {
  return { kind: 'handout', notes: false };
}

import type { Framework } from '../../domain/framework.js';
import { outlineOf } from '../../render/outline-of.js';
import { digest } from './digest.js';

/** Names all that the outline of a framework says. */
export function outlineDigest(framework: Framework): string {
  const outline = outlineOf(framework);
  return digest(outline, () => ({ ...outline, images: [] }));
}

import { nearest } from '../../domain/nearest.js';

/** `Did you mean "Automation"?`, or nothing when no name comes near. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const near = nearest(written, names);
  return near === undefined ? '' : `Did you mean "${near}"?`;
}

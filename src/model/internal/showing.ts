import type { Audience } from '../../domain/audience.js';

/** What a reading of the pages leaves out, and whether it met anything to leave out. */
export interface Showing {
  readonly audience: Audience;
  /** False when the thing must not be seen; asked for everything that may be internal. */
  shows(isInternal: boolean): boolean;
  /** Whether it is for this audience; asked for what differs though nothing internal is in it. */
  isFor(audience: Audience): boolean;
  /** True once anything internal was met. */
  met(): boolean;
}

export function showingTo(audience: Audience): Showing {
  let found = false;
  return {
    audience,
    shows(isInternal) {
      found ||= isInternal;
      return !isInternal || audience === 'everyone';
    },
    isFor: (other) => other === audience,
    met: () => found,
  };
}

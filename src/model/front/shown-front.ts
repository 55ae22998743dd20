import type { Showing } from '../internal/showing.js';
import type { Front } from './front.js';

/** Which keys of front matter are shown. */
export interface ShownKeys {
  readonly showing: Showing;
  /** Front matter keys that candidates must not see. */
  readonly internalKeys: readonly string[];
}

/** The front matter without what candidates must not see. */
export function shownFront(front: Front, { showing, internalKeys }: ShownKeys): Front {
  const isInternal = (key: string) => internalKeys.includes(key);
  if (![...front.keys()].some(isInternal) || showing.shows(true)) return front;
  return new Map([...front].filter(([key]) => !isInternal(key)));
}

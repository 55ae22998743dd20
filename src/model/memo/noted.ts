import type { Place } from '../../domain/place.js';
import type { Code } from '../../domain/rules.js';
import type { Showing } from '../internal/showing.js';
import type { Problems, ProblemWords } from '../problem.js';

/** Who is told what a reading finds besides its values: what is wrong, and whether anything is internal. */
export interface Listeners<C extends Code = Code> {
  readonly problems: Problems<C>;
  readonly showing: Showing;
}

/** What was said once, to be said again. It holds nothing of whom it was said to. */
export interface Noted {
  readonly found: (readonly [Code, Place, ProblemWords])[];
  met: boolean;
  /** Whether it was asked for whom it is. */
  asked: boolean;
}

/** Tells others, and notes what it tells. */
export function noting({ problems, showing }: Listeners): { readonly own: Listeners; readonly noted: Noted } {
  const noted: Noted = { found: [], met: false, asked: false };
  const own: Listeners = {
    problems: {
      ...problems,
      add(...one) {
        noted.found.push(one);
        problems.add(...one);
      },
    },
    showing: {
      ...showing,
      shows(isInternal) {
        noted.met ||= isInternal;
        return showing.shows(isInternal);
      },
      isFor(audience) {
        noted.asked = true;
        return showing.isFor(audience);
      },
    },
  };
  return { own, noted };
}

export function sayAgain({ found, met }: Noted, { problems, showing }: Listeners): void {
  for (const one of found) problems.add(...one);
  if (met) showing.shows(true);
}

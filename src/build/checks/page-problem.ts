import { BuildError } from '../../domain/build-error.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Place } from '../../domain/place.js';
import { problem } from '../../model/problem.js';

/** A page that cannot be printed because of what its author wrote: it stops the files that need it, and no others. */
export class PageProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause: unknown) {
    super(diagnostic.what, { cause });
    this.name = 'PageProblem';
    this.diagnostic = diagnostic;
  }
}

/** What printing a page rejected with, told at the author's `place` if it is for the author to mend. */
export function atPlace(error: unknown, place: Place): unknown {
  if (!(error instanceof BuildError)) return error;
  const { code, message: what, fix } = error;
  if (code !== 'wider-than-page' && code !== 'too-slow-to-print') return error;
  return new PageProblem(problem(code, place, { what, why: reasons[code], fix }), error);
}

const reasons = {
  'wider-than-page':
    'The whole document would be printed smaller for it, or what lies beyond the edge be lost.',
  'too-slow-to-print': 'No page for people takes that long, so files that need it are not made.',
};

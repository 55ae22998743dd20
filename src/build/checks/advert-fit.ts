import { type Advert, mostAdvertPages } from '../../domain/advert.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Fit } from '../../domain/page.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import { problem } from '../../model/problem.js';

/** True for an advert that has more pages than a candidate reads; then none of its forms is written. */
export function isTooLong(fit: Fit): boolean {
  return fit.kind === 'advert' && fit.pages > mostAdvertPages;
}

/** What the author should know of an advert's length; said once for all its forms. */
export function checkAdvertFit({ content, edition }: PlannedArtifact, fit: Fit): Diagnostic[] {
  if (content.kind !== 'advert' || fit.kind !== 'advert' || !isTooLong(fit)) return [];
  // Files of text are made only with the PDF.
  if (content.form !== 'pdf' && content.form !== 'docx') return [];
  return [tooLong(content.advert, edition.paper, fit.pages)];
}

function tooLong({ level, place, file }: Advert, paper: string, pages: number): Diagnostic {
  return problem('advert-too-long', place, {
    what: `The advert for "${level.role}" has ${pages} pages on ${paper} paper; ${mostAdvertPages} is the most.`,
    why: 'Nobody reads more before applying. None of its files was written; the last good ones stay.',
    fix:
      file === undefined
        ? 'Write an advert for this level in _adverts and set "statements", such as 3, or choose "areas".'
        : 'Set "statements", such as 3, or choose fewer "areas", or shorten the words.',
  });
}

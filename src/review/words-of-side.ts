import type { ReviewSide } from '../domain/review-form.js';
import type { Words } from '../domain/words/words-in.js';

export interface SideWords {
  readonly sheet: string;
  readonly intro: string;
  readonly stand: string;
  readonly evidence: string;
}

/** Our words for the side that fills a form in. */
export function wordsOfSide({ reviewForm }: Words, side: ReviewSide): SideWords {
  return side === 'self'
    ? {
        sheet: reviewForm.sheetSelf,
        intro: reviewForm.introSelf,
        stand: reviewForm.standSelf,
        evidence: reviewForm.evidenceSelf,
      }
    : {
        sheet: reviewForm.sheetManager,
        intro: reviewForm.introManager,
        stand: reviewForm.standManager,
        evidence: reviewForm.evidenceManager,
      };
}

import type { PlannedContent } from '../../domain/plan.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { makeReviewForm } from '../../review/make-review-form.js';
import { brandKey } from '../keys/brand-key.js';
import { artifactKey } from '../keys/keys.js';
import type { Making } from '../nouns/workshop.js';

/** A review form as a workbook. One that names a person is made each time, since nothing that names anybody is kept. */
export const makeReviewSheet: Making<Extract<PlannedContent, { kind: 'review-sheet' }>> = (
  artifact,
  { subject, framework },
  shop,
) => {
  const { craft, level, side, person } = subject;
  const facts = shop.facts(artifact);
  const { brand } = shop;
  const { paper } = artifact.edition;
  const words = wordsIn(level.language, brand.wording);
  const form = makeReviewForm({ framework, craft, level }, { side, person, words });
  return {
    key:
      person === undefined
        ? artifactKey('review-sheet', [form, craft, framework.title, paper, brandKey(brand), facts])
        : undefined,
    async make() {
      // Loaded when the first workbook is made, so that no other build waits for it.
      const { writeReviewSheet } = await import('../../review/write-review-sheet.js');
      const bytes = writeReviewSheet(form, { craft, framework, words, paper, brand, facts });
      return { bytes, pages: 1, fit: { kind: 'flow' } };
    },
  };
};

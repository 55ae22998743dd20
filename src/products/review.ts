import { craftPath } from '../domain/craft-path.js';
import { reviewSides } from '../domain/review-form.js';
import { jobOf } from './job-of.js';
import { levelSources, levelTitle, numberedLevel, type Product, type Wanted } from './product.js';

/** A sheet to prepare a conversation with, for each side of it: every statement, where one stands, and what shows it. */
export const review: Product<'review'> = {
  id: 'review',
  name: 'review sheet',
  plural: 'review sheets',
  about: 'A sheet to prepare a conversation with, to fill in on a screen or by hand, from each side.',
  file: { kind: 'ending', ending: 'review.pdf' },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  onlyWhenAsked: true,
  plan: (framework, { words }) =>
    framework.crafts.flatMap((craft) =>
      craft.levels.flatMap((level) =>
        reviewSides.map((side): Wanted => {
          const own = words(level.language);
          const sheet = side === 'self' ? own.reviewForm.sheetSelf : own.reviewForm.sheetManager;
          return {
            craft,
            level,
            document: {
              title: own.titled(levelTitle(level, own), sheet),
              subject: side === 'self' ? own.reviewForm.introSelf : own.reviewForm.introManager,
              keywords: [framework.title, craftPath(craft), numberedLevel(level, own)],
              language: level.language,
            },
            sources: levelSources(framework, craft, level),
            content: { kind: 'print', job: jobOf.review({ craft, level }, side) },
            ...(side === 'self' ? {} : { ending: 'review-manager.pdf' }),
          };
        }),
      ),
    ),
};

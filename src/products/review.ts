import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import { type ReviewSide, reviewSides } from '../domain/review-form.js';
import type { Words, WordsOf } from '../domain/words/words-in.js';
import { jobOf } from './job-of.js';
import { levelSources, levelTitle, numberedLevel, type Product, type Wanted } from './product.js';

/** A sheet to prepare for a conversation, one for each side of it: every statement, where one stands, and what shows it. */
export const review: Product<'review'> = {
  id: 'review',
  name: 'review sheet',
  plural: 'review sheets',
  about: 'A sheet to prepare for a conversation, to fill in on a screen or by hand, from each side.',
  file: { kind: 'ending', ending: 'review.pdf', others: ['review-manager.pdf'] },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  onlyWhenAsked: true,
  plan: (framework, { words }) =>
    sheetsOf(framework, 'review', words, (craft, level, side) => ({
      content: { kind: 'print', job: jobOf.review({ craft, level }, side) },
      ...(side === 'self' ? {} : { ending: 'review-manager.pdf' }),
    })),
};

/** The same for those who keep track of themselves in a spreadsheet. */
export const reviewSheet: Product<'review-sheet'> = {
  id: 'review-sheet',
  name: 'review spreadsheet',
  plural: 'review spreadsheets',
  about: 'The same sheet as an Excel file, with words to choose from.',
  file: { kind: 'ending', ending: 'review.xlsx', others: ['review-manager.xlsx'] },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  onlyWhenAsked: true,
  plan: (framework, { words }) =>
    sheetsOf(framework, 'review-sheet', words, (craft, level, side) => ({
      content: { kind: 'review-sheet', framework, subject: { craft, level, side, person: undefined } },
      ...(side === 'self' ? {} : { ending: 'review-manager.xlsx' }),
    })),
};

/** The same to fill in, comment on and translate in Word. */
export const reviewWord: Product<'review-word'> = {
  id: 'review-word',
  name: 'Word review sheet',
  plural: 'Word review sheets',
  about: 'The same sheet as a Word file, with places to fill in.',
  file: { kind: 'ending', ending: 'review.docx', others: ['review-manager.docx'] },
  release: 'page',
  packedFor: ['everyone'],
  neverOnA5: true,
  onlyWhenAsked: true,
  plan: (framework, { words }) =>
    sheetsOf(framework, 'review-word', words, (craft, level, side) => ({
      content: { kind: 'word', job: jobOf.reviewWord({ craft, level }, side) },
      ...(side === 'self' ? {} : { ending: 'review-manager.docx' }),
    })),
};

function sheetsOf(
  framework: Framework,
  product: 'review' | 'review-sheet' | 'review-word',
  words: WordsOf,
  of: (craft: Craft, level: Level, side: ReviewSide) => Pick<Wanted, 'content' | 'ending'>,
): Wanted[] {
  return framework.crafts.flatMap((craft) =>
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
          label: labelOf(product, sheet, own),
          sources: levelSources(framework, craft, level),
          ...of(craft, level, side),
        };
      }),
    ),
  );
}

/** The product's own word and whose view it is: `review sheet for Word, manager’s view`. */
function labelOf(
  product: 'review' | 'review-sheet' | 'review-word',
  sheet: string,
  { products }: Words,
): string {
  return sheet.startsWith(products.review)
    ? products[product] + sheet.slice(products.review.length)
    : `${sheet} (${products[product]})`;
}

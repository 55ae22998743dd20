import type { Page } from '../domain/page.js';
import { papers } from '../domain/paper.js';
import type { PrintJob } from '../domain/plan.js';
import type { WordPage } from '../domain/word-page.js';
import { aroundPageNumbers } from '../domain/words/around-page-numbers.js';
import { wordsIn } from '../domain/words/words-in.js';
import { sheetOf } from './sheet/sheet-of.js';
import type { ViewContext } from './views/view.js';

/** A page for a word processor, which sets it itself: its foot says what the foot of a print does. */
export function wordPageOf(
  { body, language }: Pick<Page, 'body' | 'language'>,
  { template, subject }: PrintJob,
  context: ViewContext,
): WordPage {
  const { margins, foot, orientation } = sheetOf(template, context, subject);
  const paper = papers[context.edition.paper];
  const [width, height] =
    orientation === 'landscape' ? [paper.height, paper.width] : [paper.width, paper.height];
  const { top, foot: bottom, inner, outer } = margins;
  return {
    html: body,
    language,
    sheet: { width, height, top, foot: bottom, inner, outer },
    foot: {
      lines: [foot.about.join(' · '), foot.release.join(' · '), foot.address, ...foot.own].filter(
        (line) => line !== '',
      ),
      number: foot.number ?? aroundPageNumbers(wordsIn(language, context.brand.wording)),
    },
    status: foot.head,
  };
}

import type { PosterSheets } from '../../domain/page.js';
import { orientations, postersBeside } from '../../domain/paper.js';
import type { Subject } from '../../domain/plan.js';
import { leastSize } from '../least-size.js';
import { pageStyle } from '../page-style.js';
import { sheetLook } from '../sheet-look.js';
import type { ViewContext } from '../views/view.js';
import { sheetOf } from './sheet-of.js';

/** Every sheet that a poster may be laid on, each with its foot set for it, and the sizes of its text. */
export function posterSheets(
  context: ViewContext,
  template: 'matrix' | 'ladders',
  subject: Subject,
  language: string,
): PosterSheets {
  const { brand, edition } = context;
  const look = sheetLook(brand, language);
  const { poster, ...sheet } = sheetOf(template, context, subject);
  const least = leastSize(brand.fonts.text);
  return {
    papers: postersBeside(edition.paper).map((paper) =>
      orientations
        .toReversed()
        .map((orientation) =>
          pageStyle(
            { ...sheet, orientation, poster: poster && { ...poster, paper } },
            { ...edition, print: 'standard' },
            look,
          ),
        ),
    ),
    steps: [
      ...sizes.filter((size) => size > least).map((size) => ({ size, leading: size > 9 ? 1.36 : 1.32 })),
      ...[1.3, 1.24, 1.18].map((leading) => ({ size: least, leading })),
    ],
  };
}

/** In points, from what is read across a table down. */
const sizes = [
  16, 15, 14, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.75, 9.5, 9.25, 9, 8.75, 8.5, 8.25, 8, 7.75, 7.5, 7.25,
];

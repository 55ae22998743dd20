import type { Brand } from '../../domain/brand.js';
import { type FittedLetterhead, fitLetterhead, type LaidLetterhead } from '../../domain/letterhead.js';
import { type PaperId, papers } from '../../domain/paper.js';
import type { TemplateName } from '../../domain/template-name.js';

/** What is handed to people and written to them; a card, a cover and contents are composed to their edges. */
const written: ReadonlySet<TemplateName> = new Set(['handout', 'overview', 'page', 'advert', 'diff']);

interface Around {
  readonly brand: Pick<Brand, 'letterhead'>;
  readonly edition: { readonly paper: PaperId };
}

/** What lies under the first page of a document, and says whose it is; undefined for none. */
export function letterheadOf(
  template: TemplateName,
  { brand, edition }: Around,
): FittedLetterhead | undefined {
  if (brand.letterhead === undefined || !written.has(template)) return undefined;
  return fitLetterhead(brand.letterhead, edition.paper);
}

/** The same for finishing, in points from the lower left corner, as PDF counts; a drawing is laid by the browser. */
export function laidLetterhead(template: TemplateName, around: Around): LaidLetterhead | undefined {
  const { letterhead } = around.brand;
  const fitted = letterheadOf(template, around);
  if (fitted === undefined || letterhead?.mediaType !== 'application/pdf') return undefined;
  const { left, height, above, scale } = fitted;
  const points = 72 / 25.4;
  const bottom = papers[around.edition.paper].height - above - height;
  return { bytes: letterhead.bytes, left: left * points, bottom: bottom * points, scale };
}

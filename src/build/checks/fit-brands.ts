import type { Brand } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import { fitLetterhead } from '../../domain/letterhead.js';
import { type PaperId, papers } from '../../domain/paper.js';
import { problem } from '../../model/problem.js';
import type { BrandPlaces } from '../../settings/load-brand.js';
import { pictureSize } from '../../svg/picture-size.js';
import type { Looks } from '../nouns/looks.js';

/** What of the brands that are worn has to be made smaller for the papers that are printed on. */
export function fitBrands({ brands, places }: Looks, onPapers: readonly PaperId[]): readonly Diagnostic[] {
  return [...(brands?.values() ?? [])].flatMap((brand) => {
    const at = places.get(brand.id);
    return at === undefined
      ? []
      : [...scaledLogo(brand, at, onPapers), ...fittedLetterhead(brand, at, onPapers)];
  });
}

/** A logo is never cut and never wider than its column. */
function scaledLogo(
  { logo }: Brand,
  { logo: place }: BrandPlaces,
  onPapers: readonly PaperId[],
): Diagnostic[] {
  const size = logo && pictureSize(logo.bytes);
  const rooms = onPapers.filter((paper) => paper !== 'a5').map(leftColumn);
  if (logo === undefined || size === undefined || place === undefined || rooms.length === 0) return [];
  const room = Math.min(...rooms);
  const width = (logo.height * size.width) / size.height;
  if (width <= room) return [];
  const height = (room * size.height) / size.width;
  return [
    problem('logo-scaled', place, {
      what: `The logo would be ${Math.round(width)} mm wide at ${logo.height} mm high; it is printed ${height.toFixed(1)} mm high, as wide as its column of ${Math.floor(room)} mm.`,
      why: 'Its words may be too small to read.',
      fix: 'Name a logo that is less wide, or a height at which it fits.',
    }),
  ];
}

/** In millimetres: four of twelve columns with 5 mm between them, and 38 mm of margins. */
function leftColumn(paper: PaperId): number {
  const [gap, margins] = [5, 38];
  return ((papers[paper].width - margins - 11 * gap) / 12) * 4 + 3 * gap;
}

function fittedLetterhead(
  { letterhead }: Brand,
  { letterhead: place }: BrandPlaces,
  onPapers: readonly PaperId[],
): Diagnostic[] {
  if (letterhead === undefined || place === undefined) return [];
  const fitted = onPapers.map((paper) => ({ paper, ...fitLetterhead(letterhead, paper) }));
  return fitted
    .filter(({ scale }) => scale !== 1)
    .map(({ paper, scale }) => {
      const [width, height] = [letterhead.width, letterhead.height].map(Math.round);
      return problem('letterhead-fitted', place, {
        what: `The letterhead is ${width} × ${height} mm; on ${papers[paper].name} it is printed in ${Math.round(scale * 100)} % of its size, in the middle.`,
        why: 'It was made for another paper.',
        fix: `Make it for ${papers[paper].name}, or print on its own paper.`,
      });
    });
}

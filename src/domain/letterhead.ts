import type { Letterhead } from './brand.js';
import { type PaperId, papers } from './paper.js';

/** A letterhead as it lies on a sheet; lengths in millimetres from the sheet's top left corner. */
export interface FittedLetterhead {
  readonly left: number;
  readonly above: number;
  readonly width: number;
  readonly height: number;
  /** Of its own size; 1 where it is made for this paper. */
  readonly scale: number;
  /** Where the text of a first page begins, from the top edge of the sheet. */
  readonly top: number;
  /** Where the foot ends, from the bottom edge. */
  readonly bottom: number;
}

/** A letterhead as finishing lays it under a print: a PDF of one page, and points from the lower left corner of the sheet. */
export interface LaidLetterhead {
  readonly bytes: Uint8Array;
  readonly left: number;
  readonly bottom: number;
  readonly scale: number;
}

/** Papers are cut, and programs round them: by as much two sizes are one. */
const tolerance = 2;

/** As large as the sheet lets it be, and in its middle. */
export function fitLetterhead(
  { width, height, top, bottom }: Pick<Letterhead, 'width' | 'height' | 'top' | 'bottom'>,
  paper: PaperId,
): FittedLetterhead {
  const sheet = papers[paper];
  const isMadeFor =
    Math.abs(width - sheet.width) <= tolerance && Math.abs(height - sheet.height) <= tolerance;
  const scale = isMadeFor ? 1 : Math.min(sheet.width / width, sheet.height / height);
  const left = (sheet.width - width * scale) / 2;
  const above = (sheet.height - height * scale) / 2;
  return {
    left,
    above,
    width: width * scale,
    height: height * scale,
    scale,
    top: above + top * scale,
    bottom: above + bottom * scale,
  };
}

import { type PosterPaperId, papers, posterPapers } from '../../domain/paper.js';
import type { Edition } from '../../domain/plan.js';
import { slideSheet } from '../../domain/slide-sheet.js';
import type { MeasureText } from '../../fonts/measure-text.js';
import { setFoot } from './set-foot.js';
import type { Margins, Sheet, SheetOrientation } from './sheet.js';
import type { SetFoot } from './tried-foot.js';

/** A sheet with its foot set: the margins have grown to what stands in them. Lengths in millimetres. */
export interface LaidSheet {
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: Margins;
  /** From the head of a draft to the page's text. */
  readonly headGap: number;
  readonly type: FootType;
  readonly foot: SetFoot;
  /** The most that a foot may take of the height. */
  readonly mostFoot: number;
}

/** Points. */
export interface FootType {
  readonly size: number;
  readonly leading: number;
}

/**
 * From the last line to the edge. Many printers lose 5 mm and paper wanders, so no ink of a foot comes nearer than 8; the
 * rest is what Chromium's boxes and paper are rounded by.
 */
const clear = 8.4;

/**
 * Sets the foot of a sheet and makes room for it. Every page of a document has the same margins, so that whoever breaks
 * pages can trust them.
 */
export function laySheet(
  { orientation, margins, foot, letterhead, poster }: Sheet,
  { paper, print }: Pick<Edition, 'paper' | 'print'>,
  measure: MeasureText,
): LaidSheet {
  const small = paper === 'a5';
  const large = print === 'large';
  const type =
    poster === undefined
      ? types[print][small ? 'small' : 'usual']
      : { size: poster.footSize, leading: poster.footSize * 1.25 };
  const size = sheetSize(poster?.paper ?? paper, orientation);
  const em = type.size * point;
  const set = setFoot(
    foot,
    {
      width: (size.width - margins.inner - margins.outer - (margins.edge ?? 0)) / em,
      gap: (small ? 3.5 : 5) / em,
      form: large ? 'stack' : 'columns',
    },
    measure,
  );
  const leading = type.leading * point;
  const headGap = large ? 3 : margins.gap;
  const below = Math.max(clear, letterhead?.bottom ?? 0);
  return {
    size,
    margins: {
      ...margins,
      top: foot.head === '' ? margins.top : roundUp(Math.max(margins.top, clear + leading + headGap)),
      foot:
        set.lines === 0
          ? margins.foot
          : roundUp(Math.max(margins.foot, margins.gap + set.lines * leading + below)),
    },
    headGap,
    type,
    foot: set,
    mostFoot: size.height * (large ? 0.4 : 0.25),
  };
}

const types = {
  standard: { usual: { size: 8, leading: 10 }, small: { size: 7, leading: 8.6 } },
  // Clear print asks for 14 pt at the least, and 12 on a page held closer.
  large: { usual: { size: 14, leading: 17 }, small: { size: 12, leading: 14.5 } },
} as const;

/** Millimetres in a point. */
const point = 25.4 / 72;

export function sheetSize(
  paper: Edition['paper'] | PosterPaperId,
  orientation: SheetOrientation,
): { width: number; height: number } {
  if (orientation === 'slide') return { width: slideSheet.width, height: slideSheet.height };
  const { width, height } = { ...papers, ...posterPapers }[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** To tenths: a hair more room than the sum of its parts. */
function roundUp(length: number): number {
  return Math.ceil(length * 10 - 1e-6) / 10;
}

import type { Edition } from '../../domain/plan.js';
import type { Margins } from './sheet.js';

/** Of what is shown and not printed, and of what reaches the edges itself. */
export const noMargins: Margins = { top: 0, outer: 0, foot: 0, inner: 0, gap: 0 };

/** The same on both sides: an advert is read on a screen and never bound. */
export const advertMargins: Margins = { top: 16, outer: 18, foot: 18, inner: 18, gap: 4 };

/** How much of a bound sheet's width is no text, in millimetres. */
export function boundSides(edition: Edition): number {
  const { inner, outer } = boundMargins(edition);
  return inner + outer;
}

/** Of a sheet that lies: it is written on, and passed over a table. */
export const wideMargins: Margins = { top: 11, outer: 12, foot: 15, inner: 12, gap: 3 };

/** Of a poster. */
export const posterMargins: Margins = { top: 13, outer: 14, foot: 18, inner: 14, gap: 5 };

/** Of everything that is bound or punched; A5 is never punched. */
export function boundMargins({ paper, print }: Edition): Margins {
  if (paper === 'a5') {
    const sides = { outer: 10, inner: 12 };
    return print === 'large'
      ? { top: 15, foot: 24, gap: 4, ...sides }
      : { top: 12, foot: 18, gap: 2.6, ...sides };
  }
  const sides = { outer: 18, inner: 20 };
  return print === 'large'
    ? { top: 18, foot: 28, gap: 6, ...sides }
    : { top: 16, foot: 18, gap: 4, ...sides };
}

/** The fore-edge index begins 5 mm inside the sheet: office printers reach no edge. */
export function cardMargins({ paper }: Edition): Margins {
  return paper === 'a5'
    ? { top: 8.5, outer: 5, foot: 13, inner: 10, gap: 2.2, edge: 8 }
    : { top: 11, outer: 5, foot: 15, inner: 12, gap: 3, edge: 11 };
}

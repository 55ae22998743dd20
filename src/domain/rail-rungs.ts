import type { Slide } from './deck.js';
import { rail, rungMiddles } from './slide-sheet.js';

/** One rung of a slide's rail, in millimetres, with its number beside it. */
export interface RailRungPlace {
  readonly number: string;
  readonly mark: 'this' | 'other';
  readonly middle: number;
  readonly width: number;
  readonly height: number;
  /** Undefined where a list of names has the numbers. */
  readonly numeral: { readonly left: number; readonly width: number; readonly size: number } | undefined;
}

/** Where the rungs of a slide's rail stand, lowest first: the same in PDF and PPTX. */
export function railRungs({
  rail: { rungs, current, numerals },
  kind,
}: Pick<Slide, 'rail' | 'kind'>): RailRungPlace[] {
  const solid = kind === 'opening' ? rail.onBand : rail.solid;
  return rungMiddles(rungs.length).map((middle, index) => {
    const number = rungs[index] ?? '';
    const mark = number === current ? 'this' : 'other';
    const { width, height, number: numeral } = mark === 'this' ? solid : rail.hairline;
    return { number, mark, middle, width, height, numeral: numerals === 'none' ? undefined : numeral };
  });
}

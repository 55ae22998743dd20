import type { Edit } from './apply-edits.js';
import type { PrintedNumber } from './find-page-number.js';
import { writeNumber } from './write-operation.js';

/** Text to put in place of a printed page number. */
export interface NumberStamp {
  /** Name of its font in the page's resources. */
  readonly font: string;
  /** Glyph codes as a hexadecimal string. */
  readonly glyphs: string;
  /** Width in thousandths of the font size. */
  readonly width: number;
}

/**
 * Cuts the printed number out and sets the stamp in its place, in the same colour, size and line. It keeps the outer
 * edge: in the right half of the page it ends where the old one ended, in the left half it starts where that started.
 */
export function stampPageNumber(
  printed: PrintedNumber,
  stamp: NumberStamp | undefined,
  pageWidth: number,
): Edit[] {
  return printed.objects.map(({ from, to }, index) => ({
    from,
    to,
    text: index === 0 && stamp !== undefined ? textObject(printed, stamp, pageWidth) : '',
  }));
}

function textObject(printed: PrintedNumber, stamp: NumberStamp, pageWidth: number): string {
  const [a, b, c, d, , f] = printed.matrix;
  const onRight = printed.pageStart + printed.pageEnd > pageWidth;
  const width = (stamp.width / 1000) * printed.size * a;
  const x = onRight ? printed.end - width : printed.start;
  const place = [a, b, c, d, x, f].map(writeNumber).join(' ');
  return `BT\n/${stamp.font} ${writeNumber(printed.size)} Tf\n${place} Tm\n<${stamp.glyphs}> Tj\nET`;
}

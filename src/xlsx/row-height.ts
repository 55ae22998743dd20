import type { SheetCell, SheetColumn } from './workbook.js';

/** Of one line of text at 11 pt, in points, as Excel and LibreOffice set it. */
const line = 15;
/** A title is one line at 16 pt. */
const titleLine = 22;
/** The most that a row may have. */
const most = 409;

/**
 * How high a row is when the workbook opens, in points: LibreOffice fits no row to its text unless told how high it is.
 * Both programs fit a row anew when somebody writes in it.
 */
export function rowHeight(
  cells: readonly (SheetCell | undefined)[],
  columns: readonly SheetColumn[],
): number {
  const heights = cells.map((cell, at) => {
    if (cell === undefined || columns[at]?.hidden === true) return line;
    if (cell.look === 'title') return titleLine;
    return cell.look === 'note' ? line : countLines(cell.text, columns[at]?.width ?? 9) * line;
  });
  return Math.min(most, Math.max(line, ...heights));
}

/** Lines of a text that breaks between words, where `width` digits stand in one. */
function countLines(text: string, width: number): number {
  // Room that the edges of a cell take.
  const room = Math.max(1, (width - 1) * 1.05);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u)) {
      const length = widthOf(word);
      if (used > 0 && used + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(length / (room + 1));
      used += length % (room + 1);
    }
  }
  return lines;
}

/** Characters of East Asia are as wide as two digits. */
function widthOf(word: string): number {
  return (
    word.length +
    (word.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0)
  );
}

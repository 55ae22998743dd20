/**
 * Skia paints a line from left to right, so that Hebrew and Arabic stand in a file letter by letter from the wrong end.
 * This turns each stretch of them in a painted line back into the order in which it was written; numbers inside it run
 * from the left (Unicode Standard Annex 9). The line around it is taken to run from the left, as all pages of ours do.
 */
export function logicalOrder(line: string): string {
  return line.replace(fromTheRightRun, (run) => reversed(run).replace(number, (digits) => reversed(digits)));
}

/** What one glyph stands for, in the order of the line: a ligature's letters run as those around it do. */
export function paintedOrder(glyph: string): string {
  return [...glyph].length > 1 && holdsFromTheRight(glyph) ? reversed(glyph) : glyph;
}

export function holdsFromTheRight(text: string): boolean {
  return fromTheRightLetter.test(text);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

const letter = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}';
const fromTheRightLetter = new RegExp(`[${letter}]`, 'u');
/** From the first such letter to the last that no other letter parts from it. */
const fromTheRightRun = new RegExp(`[${letter}](?:(?:[${letter}\\p{M}]|[^\\p{L}])*[${letter}])?`, 'gu');
const number = /\p{N}+(?:[.,:/]\p{N}+)*/gu;

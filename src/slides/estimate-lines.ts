/** Words in one size and weight. */
export interface SizedWords {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly weight?: 'regular' | 'bold';
}

/**
 * How many lines a text takes in a column. The slide's font may be missing where the deck is opened, so the widths are
 * those of the widest faces that offices put in its place (Verdana, DejaVu Sans).
 */
export function estimateLines(
  text: string,
  size: number,
  columnPoints: number,
  weight: 'regular' | 'bold' = 'regular',
): number {
  return estimateMixed([{ text, size, weight }], columnPoints);
}

/** The same of words in several sizes, one after the other. */
export function estimateMixed(stretches: readonly SizedWords[], columnPoints: number): number {
  let lines = 1;
  let filled = 0;
  for (const { text, size, weight } of stretches) {
    const scale = weight === 'bold' ? size * boldness : size;
    for (const word of text.split(/(?<=[ \n])/)) {
      const width = widthOf(word) * scale;
      const seen = widthOf(word.trimEnd()) * scale;
      if (filled > 0 && filled + seen > columnPoints) {
        lines += 1;
        filled = 0;
      }
      // A word wider than the column breaks inside.
      if (seen > columnPoints) {
        lines += Math.ceil(seen / columnPoints) - 1;
        filled = seen % columnPoints;
      } else filled += width;
    }
  }
  return lines;
}

/** How much wider the bold of those faces is. */
const boldness = 1.13;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widths.get(character) ?? (isIdeographic.test(character) ? 1 : usual);
  return width;
}

/** Accented letters and other alphabets: a little wider than the mean of the Latin ones. */
const usual = 0.66;
const isIdeographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}—…]/u;

/** The larger of the advance widths of the two faces as fractions of the size, rounded up. */
const widths: ReadonlyMap<string, number> = new Map(
  [
    { em: 0.28, of: "il'" },
    { em: 0.35, of: '’‘·|\\j' },
    { em: 0.36, of: ' f\u00a0' },
    { em: 0.37, of: ',.' },
    { em: 0.4, of: 't[]' },
    { em: 0.43, of: 'rI!' },
    { em: 0.46, of: '"()-/:;J' },
    { em: 0.5, of: '–_' },
    { em: 0.53, of: 'sz“”' },
    { em: 0.55, of: 'c?' },
    { em: 0.58, of: 'LF•' },
    { em: 0.6, of: 'kvxy' },
    { em: 0.62, of: 'aeoTYP' },
    { em: 0.64, of: 'bdghnpquE0123456789$*' },
    { em: 0.7, of: 'ABCKRSVXZ' },
    { em: 0.74, of: 'U' },
    { em: 0.76, of: 'NH' },
    { em: 0.79, of: 'DGOQ&' },
    { em: 0.82, of: 'w' },
    { em: 0.84, of: '#+<=>~^' },
    { em: 0.87, of: 'M' },
    { em: 0.99, of: 'mW' },
    { em: 1.08, of: '@%' },
  ].flatMap(({ em, of }) => [...of].map((character) => [character, em] as const)),
);

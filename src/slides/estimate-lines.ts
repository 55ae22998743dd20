/**
 * How many lines a text takes in a column. The slide's font may be missing where the deck is opened, so the widths are
 * those of a wide face (Verdana, the widest that offices commonly substitute), as fractions of the size.
 */
export function estimateLines(
  text: string,
  size: number,
  columnPoints: number,
  weight: 'regular' | 'bold' = 'regular',
): number {
  const scale = weight === 'bold' ? size * 1.12 : size;
  let lines = 1;
  let filled = 0;
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
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widths.get(character) ?? (isIdeographic.test(character) ? 1 : usual);
  return width;
}

/** Accented letters and other alphabets: a little wider than the mean of the Latin ones. */
const usual = 0.66;
const isIdeographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}—]/u;

/** Advance widths of Verdana, rounded up. */
const widths: ReadonlyMap<string, number> = new Map(
  [
    { em: 0.28, of: "il'’‘|" },
    { em: 0.38, of: ' j.,;:!·f·' },
    { em: 0.46, of: 'rt-I()[]/“”"J' },
    { em: 0.53, of: 'csz' },
    { em: 0.6, of: 'aekvxyFL' },
    { em: 0.64, of: 'bdghnopquETY0123456789–' },
    { em: 0.7, of: 'ABCKPRSVXZ' },
    { em: 0.78, of: 'DGHNOQU+=<>~' },
    { em: 0.99, of: 'mwMW@%&' },
  ].flatMap(({ em, of }) => [...of].map((character) => [character, em] as const)),
);

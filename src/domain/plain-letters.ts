/**
 * Typographic ligatures, as they come along when text is copied from a PDF, taken apart: ﬁ becomes fi. Hardly any font
 * draws the characters, and a search for the word does not find them; a font sets its ligatures by itself.
 */
export function plainLetters(text: string): string {
  return ligatures.test(text)
    ? text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    : text;
}

const ligatures = /[\ufb00-\ufb06]/;

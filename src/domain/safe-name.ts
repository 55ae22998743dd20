/** Latin letters that Unicode does not take apart into a letter and its accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * Text as part of an id or of a file's name: lower case, accents dropped, letters and digits of any script kept with the
 * marks that make other letters of them, such as vowels of Thai and Hindi; everything else a hyphen; at most `most` bytes in UTF-8, which is what file
 * systems count, and empty when nothing is left. The same text gives the same
 * name however its letters were composed.
 */
export function safeName(text: string, most: number): string {
  const name = text
    .normalize('NFKD')
    .replace(droppedMarks, '$1')
    .toLowerCase()
    .replace(/[ßøłæœđðþ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{M}])\p{M}+|[^\p{L}\p{M}\p{N}]+/gu, '-');
  let [cut, bytes] = ['', 0];
  for (const letter of withoutEdges(name)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > most) break;
    cut += letter;
  }
  return withoutEdges(cut);
}

/** Accents of Latin and Greek letters, and points that Hebrew and Arabic do without. */
const droppedMarks =
  /([\p{Script=Latin}\p{Script=Greek}])\p{M}+|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]+/gu;

function withoutEdges(name: string): string {
  return name.replace(/^-+|-+$/g, '');
}

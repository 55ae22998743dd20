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
 * Text as part of an id or of a file's name: lower case, accents dropped, letters and digits of any script kept,
 * everything else a hyphen; at most `most` bytes in UTF-8, which is what file
 * systems count, and empty when nothing is left. The same text gives the same
 * name however its letters were composed.
 */
export function safeName(text: string, most: number): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđðþ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  let [cut, bytes] = ['', 0];
  for (const letter of withoutEdges(name)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > most) break;
    cut += letter;
  }
  return withoutEdges(cut);
}

function withoutEdges(name: string): string {
  return name.replace(/^-+|-+$/g, '');
}

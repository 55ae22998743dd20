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
 * everything else a hyphen; at most `most` letters, and empty when nothing is left. The same text gives the same
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
  return withoutEdges([...withoutEdges(name)].slice(0, most).join(''));
}

function withoutEdges(name: string): string {
  return name.replace(/^-+|-+$/g, '');
}

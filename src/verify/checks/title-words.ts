/** Where Japanese and Chinese set a number: some put a space there, and it is the same title. */
const besideNumber =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])(?=\p{Nd})|(?<=\p{Nd})(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu;

/**
 * The words of a title, in lower case, without what sets its parts apart and is another in a bookmark than in a heading:
 * commas, brackets, dots between words. What is in a word or ends it tells names apart: C, C++ and C# are three.
 */
export function wordsOf(title: string): string[] {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(besideNumber, ' ')
    .split(/[\s,،、，()（）·“”"«»]+/u)
    .map((word) => word.replace(/^[-–—:;]+|[-–—:;.…]+$/gu, ''))
    .filter((word) => word !== '');
}

export function lettersOf(title: string): string {
  return wordsOf(title).join('');
}

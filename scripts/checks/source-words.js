import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every word that stands in a framework's pages and settings, in lower case: letters and digits only. */
export async function sourceWords(folder) {
  const paths = (await readdir(folder, { recursive: true })).filter((path) =>
    /\.(?:md|markdown|yml)$/.test(path),
  );
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return new Set(texts.flatMap((text) => wordsIn(text)));
}

/** What our own titles say besides. */
const ours = new Set(
  'areas area contents overview cards notes continued next rung step level levels part title pages'.split(
    ' ',
  ),
);

/** Words of a title that no page has, and that are two words of some page joined: `EngineerLevel`. */
export function joinedWords(title, words) {
  const isWord = (part) => words.has(part) || ours.has(part);
  return wordsIn(title).filter(
    (word) =>
      !words.has(word) &&
      !ours.has(word) &&
      [...word].some(
        (_, at) => at > 1 && word.length - at > 1 && isWord(word.slice(0, at)) && isWord(word.slice(at)),
      ),
  );
}

function wordsIn(text) {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

import { shortened } from '../domain/shortened.js';
import type { Problems } from './problem.js';
import type { PrintedText } from './texts-of.js';

/** The longest name of a place or an enzyme has a few hundred letters; an address on the web, two thousand signs. */
const longest = 3000;

/** Scripts that write no spaces between words break anywhere, as do hyphens and breaks that do not show. */
const words =
  /[^\s\-\u00ad\u200b\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/**
 * Words that nobody reads: the browser would look for places to break them for minutes, and print what was pasted by
 * mistake. One report for each text.
 */
export function checkLongWords(texts: Iterable<PrintedText>, problems: Problems<'word-too-long'>): void {
  for (const { text, place } of texts) {
    if (text.length <= longest) continue;
    const [word] = (text.match(words) ?? []).filter(({ length }) => length > longest);
    if (word === undefined) continue;
    problems.add('word-too-long', place, {
      what: `"${shortened(word)}" is one word of ${word.length.toLocaleString('en')} characters.`,
      why: `No page for people has a word of more than ${longest.toLocaleString('en')}, so files that need it are not made.`,
      fix: 'Take out what was pasted here, or give it spaces.',
    });
  }
}

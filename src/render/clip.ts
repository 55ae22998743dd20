import { firstSentences } from './first-sentences.js';

/** As many whole sentences as fit `most` characters; where the first is longer, as many of its words, and then `…`. */
export function clip(text: string, most: number): string {
  const sentences = firstSentences(text, most);
  if (sentences.length <= most) return sentences;
  const head = sentences.slice(0, most);
  const end = head.search(/\s+\S*$/);
  const words = end < 0 ? wholeCharacters(sentences.slice(0, most - 1)) : head.slice(0, end);
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Cut within a word, since there is no space: never between the halves of one character. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

import { readableText } from '../../html/readable-text.js';

const sentenceEnd = /[.!?…]+["”’»)\]]*(?=\s+["“‘«([]*[\p{Lu}\p{N}])|[。！？]/gu;
const abbreviation =
  /(?:^|[\s(["“])(?:\p{Lu}|e\.g|i\.e|etc|vs|cf|approx|incl|esp|no|mr|mrs|ms|dr|prof|st|inc|ltd|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca)\.$/iu;

/** The first sentence of a text; the whole text when it holds only one. */
export function firstSentence(text: string): string {
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(0, end);
    if (!abbreviation.test(sentence)) return sentence;
  }
  return text;
}

/** The words of a block that stand: without the numbers of its footnotes, and without what is struck. */
export function standingWords({ html, text }: { readonly html: string; readonly text: string }): string {
  // Nearly all blocks hold neither, and their words are known.
  return /<(?:sup|sub|del|s|strike)\b/.test(html) ? readableText(html) : text;
}
